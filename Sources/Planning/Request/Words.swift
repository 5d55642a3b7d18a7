internal import Blueprints
package import Documents

/// What a phrase does in a request; `Templates/words.yaml` has the phrases.
enum WordClass: String, CaseIterable, Sendable {
    case polite, openers, articles, qualities
    case frames, tails, pluralTails = "plural_tails", maybes
    case about, with, within, without, rejections, and, alternatives, contrasts, audiences, purposes, details, closings
    case labels, headings, roles
    case nouns, things, acts, doubtful, verbs, deeds, states, traits, halts, foreign, nothing, bare
}

extension WordClass {
    /// Whether a phrase of both would say that something is wanted and that it is not.
    fileprivate func isOpposite(of other: WordClass) -> Bool {
        let (wanted, unwanted): (Set<WordClass>, Set<WordClass>) = (
            [.with, .within, .and, .contrasts, .about], [.without, .rejections]
        )
        return wanted.contains(self) && unwanted.contains(other) || unwanted.contains(self) && wanted.contains(other)
    }
}

/// The words that people write around names.
struct Words: Sendable {
    /// What is planned elsewhere, or not at all.
    struct Rival: Sendable {
        /// The end of a sentence: "a language that no stack here is written in".
        let definition: String
        let advice: String?
    }

    private(set) var classes: [[String]: Set<WordClass>] = [:]
    private(set) var rivals: [[String]: Rival] = [:]
    /// The kinds of rivals by name, to which other files may add words.
    private var kinds: [String: Rival] = [:]
    /// The most words of a phrase.
    private(set) var longest = 1
    /// Dropped words to tell.
    private(set) var told: Set<String> = []
    /// Plurals that may stand before a noun.
    private(set) var pluralModifiers: Set<String> = []
    /// What makes a noun of a word that could be a verb.
    private(set) var compounds: Set<String> = []
    /// Usual nouns that are no kind of the one before them.
    private(set) var apart: Set<String> = []
    /// Nouns in -ing or -ed that can be counted.
    private(set) var countable: Set<String> = []
    /// Nouns that are nearly a known name, and mean themselves.
    private(set) var alike: Set<String> = []
    /// Ends of words that tell a property, and the words of such an end that do not.
    private(set) var traitEndings: [String] = []
    private(set) var traitBeginnings: Set<String> = []
    private(set) var untraits: Set<String> = []
    /// Foreign noun -> English noun.
    private(set) var translations: [String: String] = [:]

    /// Those of all files; errors in them are reported.
    static func read(_ catalog: Catalog, reporting diagnostics: inout Diagnostics) -> Words {
        var words = Words()
        for source in catalog.words(reporting: &diagnostics) { words.add(source, reporting: &diagnostics) }
        return words
    }

    /// Adds the words of a file to those of the files before it.
    mutating func add(_ source: SourceText, reporting diagnostics: inout Diagnostics) {
        guard let document = YAMLReader.read(source, reporting: &diagnostics) else { return }
        self =
            MappingReader.read(document, in: source, reporting: &diagnostics) { fields in
                var words = self
                words.add(&fields)
                return words
            } ?? self
    }

    private mutating func add(_ fields: inout MappingReader) {
        let phrases = fields.optionalMapping("phrases") { fields in
            WordClass.allCases.map { kind in (kind, fields.located(kind.rawValue)) }
        }
        for (kind, phrases) in phrases ?? [] {
            for phrase in phrases {
                let key = key(phrase.text.lowercased())
                if let other = classes[key, default: []].first(where: kind.isOpposite) {
                    fields.diagnostics.append(.opposite(phrase, kind, other))
                }
                classes[key, default: []].insert(kind)
            }
        }
        for (name, rival, phrases) in fields.namedMappings("rivals", { ($0, $1.rival, $1.phrases("words")) }) {
            if let rival { kinds[name.text] = rival }
            guard let rival = kinds[name.text] else {
                fields.diagnostics.append(.undefined(name, among: kinds.keys.sorted()))
                continue
            }
            for phrase in phrases { rivals[key(phrase)] = rival }
        }
        told.formUnion(fields.phrases("told"))
        pluralModifiers.formUnion(fields.phrases("plural_modifiers"))
        compounds.formUnion(fields.phrases("compounds"))
        countable.formUnion(fields.phrases("countable"))
        alike.formUnion(fields.phrases("alike"))
        apart.formUnion(fields.phrases("apart"))
        traitEndings += fields.phrases("trait_endings")
        traitBeginnings.formUnion(fields.phrases("trait_beginnings"))
        untraits.formUnion(fields.phrases("no_traits"))
        for (english, foreign) in fields.namedTexts("translations") {
            for noun in foreign.text.split(separator: " ") { translations[noun.lowercased()] = english.text }
        }
    }

    private mutating func key(_ phrase: String) -> [String] {
        let key = phrase.replacing("/", with: " / ").split { " -".contains($0) }.map(String.init)
        longest = max(longest, key.count)
        return key
    }

    /// Nil if no class has the phrase.
    ///
    /// - Parameter isPurpose: whether it may say what the name before it is for.
    func meaning(of key: [String], isPurpose: Bool) -> RequestPart.Meaning? {
        guard let kinds = classes[key] else { return nil }
        if isPurpose, let kind = [.purposes, .details].first(where: kinds.contains) { return .words([kind]) }
        let others = kinds.subtracting([.purposes, .details, .labels, .headings])
        return others.isEmpty ? nil : .words(others)
    }

    /// The names that a noun may be a slip of, besides those of blueprints, sorted: what people store, and what is
    /// planned elsewhere. A short word is near too many others.
    var nouns: [String] {
        (Set(translations.values) + rivals.keys.filter { $0.count == 1 && $0[0].count > 5 }.map { $0[0] }).sorted()
    }

    /// Nouns that people usually store.
    var usual: Set<String> { apart.union(translations.values) }

    /// A noun of several words in the plural: `room services`.
    func compound(_ singular: [String]) -> RequestPart.Meaning? {
        singular.count > 1 && classes[singular, default: []].contains(.nouns) ? .words([.nouns]) : nil
    }

    /// Whether a word tells a property of what follows it: `paginated`, `event-driven`.
    ///
    /// - Parameter isJoined: whether it is joined to the word before it.
    func isTrait(_ word: String, isJoined: Bool) -> Bool {
        if isJoined, traitEndings.contains(word) { return true }
        return !untraits.contains(word) && traitEndings.contains { word.count > $0.count + 2 && word.hasSuffix($0) }
    }

    /// The single words of some classes, sorted: what a misspelt word may be.
    func vocabulary(_ kinds: Set<WordClass>) -> [String] {
        classes.filter { $0.key.count == 1 && !$0.value.isDisjoint(with: kinds) }.map { $0.key[0] }.sorted()
    }
}

extension MappingReader {
    /// Nil without a definition: the words belong to the kind that an earlier file defines.
    fileprivate var rival: Words.Rival? {
        mutating get {
            let (definition, advice) = (optionalString("is"), optionalString("say"))
            return definition.map { Words.Rival(definition: $0, advice: advice) }
        }
    }

    /// A list of phrases in lower case; none may be empty.
    fileprivate mutating func phrases(_ key: String) -> [String] { located(key).map { $0.text.lowercased() } }

    fileprivate mutating func located(_ key: String) -> [LocatedText] {
        let phrases = texts(key)
        for phrase in phrases where phrase.text.allSatisfy(\.isWhitespace) {
            diagnostics.error("wrong-value", "a phrase is empty", at: phrase.location, fix: "write its words")
        }
        return phrases
    }
}

/// A file with words of requests.
package enum WordsFile {
    /// Reports every fault of a team's file.
    package static func check(_ source: SourceText, reporting diagnostics: inout Diagnostics) {
        var words = Words()
        var ignored = Diagnostics()
        for file in Catalog(layers: [], reporting: &ignored).words(reporting: &ignored) {
            words.add(file, reporting: &ignored)
        }
        words.add(source, reporting: &diagnostics)
    }
}

extension Diagnostic {
    fileprivate static func opposite(_ phrase: LocatedText, _ kind: WordClass, _ other: WordClass) -> Diagnostic {
        Diagnostic(
            .error, code: "opposite-words",
            "\(phrase.text.quoted) cannot be one of `\(kind.rawValue)`: it is one of `\(other.rawValue)`",
            at: phrase.location, fix: "remove it")
    }

    fileprivate static func undefined(_ kind: LocatedText, among known: [String]) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-kind", "nothing says what a rival of the kind \(kind.text.quoted) is",
            at: kind.location, fix: NearestName.question(for: kind.text, in: known) ?? "add `is`")
    }
}
