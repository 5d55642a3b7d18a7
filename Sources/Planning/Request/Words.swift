internal import Blueprints
internal import Documents

/// What a phrase does in a request; `Templates/words.yaml` has the phrases.
enum WordClass: String, CaseIterable, Sendable {
    case polite, openers, articles, qualities
    case frames, tails, pluralTails = "plural_tails", maybes
    case about, with, within, without, rejections, and, audiences
    case nouns, things, acts, doubtful, halts, foreign, nothing
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
    /// The most words of a phrase.
    private(set) var longest = 1
    /// Dropped words to tell.
    private(set) var told: Set<String> = []
    /// Plurals that may stand before a noun.
    private(set) var pluralModifiers: Set<String> = []
    /// What makes a noun of a word that could be a verb.
    private(set) var compounds: Set<String> = []
    /// Nouns in -ing that can be counted.
    private(set) var countable: Set<String> = []
    /// Foreign noun -> English noun.
    private(set) var translations: [String: String] = [:]

    /// Those of the file; errors in it are reported.
    static func builtIn(reporting diagnostics: inout Diagnostics) -> Words {
        guard let source = Catalog.words, let document = YAMLReader.read(source, reporting: &diagnostics) else {
            return Words()
        }
        return MappingReader.read(document, in: source, reporting: &diagnostics) { Words.decode(&$0) } ?? Words()
    }

    static func decode(_ fields: inout MappingReader) -> Words {
        var words = Words()
        fields.mapping("phrases") { fields in
            for kind in WordClass.allCases {
                for phrase in fields.strings(kind.rawValue) { words.add(phrase, kind) }
            }
        }
        words.told = Set(fields.strings("told"))
        for (rival, phrases) in fields.namedMappings("rivals", { ($1.rival, $1.strings("words")) }) {
            for phrase in phrases { words.rivals[words.key(phrase)] = rival }
        }
        words.pluralModifiers = Set(fields.strings("plural_modifiers"))
        words.compounds = Set(fields.strings("compounds"))
        words.countable = Set(fields.strings("countable"))
        for (english, foreign) in fields.namedTexts("translations") {
            for noun in foreign.text.split(separator: " ") { words.translations[String(noun)] = english.text }
        }
        return words
    }

    private mutating func add(_ phrase: String, _ kind: WordClass) { classes[key(phrase), default: []].insert(kind) }

    private mutating func key(_ phrase: String) -> [String] {
        let key = phrase.replacing("/", with: " / ").split { " -".contains($0) }.map(String.init)
        longest = max(longest, key.count)
        return key
    }

    /// The single words of some classes, sorted: what a misspelt word may be.
    func vocabulary(_ kinds: Set<WordClass>) -> [String] {
        classes.filter { $0.key.count == 1 && !$0.value.isDisjoint(with: kinds) }.map { $0.key[0] }.sorted()
    }
}

extension MappingReader {
    fileprivate var rival: Words.Rival {
        mutating get { Words.Rival(definition: string("is"), advice: optionalString("say")) }
    }
}
