internal import Blueprints
internal import Templating

/// Consecutive tokens of a request that mean one thing.
struct RequestPart: Sendable {
    enum Meaning: Sendable {
        case known(BlueprintHead)
        case rival(Words.Rival)
        /// Words of the words file; of none of its classes, a part of a noun.
        case words(Set<WordClass>)
        case sign(RequestToken.Kind)
    }

    let meaning: Meaning
    let tokens: ArraySlice<RequestToken>

    var text: String { tokens.map(\.text).joined(separator: " ") }
    var bytes: Range<Int> { (tokens.first?.bytes.lowerBound ?? 0)..<(tokens.last?.bytes.upperBound ?? 0) }

    var head: BlueprintHead? { if case .known(let head) = meaning { head } else { nil } }
    var classes: Set<WordClass> { if case .words(let classes) = meaning { classes } else { [] } }

    var isRival: Bool { if case .rival = meaning { true } else { false } }
    /// A noun's word and nothing else.
    var isNoun: Bool { if case .words(let classes) = meaning { classes.isEmpty } else { false } }
    /// Nothing but a number, such as the version of what is named before it: `16`, `3.12`, `v2`.
    var isNumber: Bool {
        tokens.allSatisfy { $0.text.drop { $0 == "v" }.allSatisfy { $0.isNumber || $0 == "." } && $0.text != "v" }
    }

    /// The sign that the part is; nil for words.
    var sign: RequestToken.Kind? { if case .sign(let kind) = meaning { kind } else { nil } }
    /// What a request may choose besides its feature: an integration, or what may be a choice of an option.
    var isCompanion: Bool { isRival || isKnown(.integration) }

    func isOf(_ kinds: WordClass...) -> Bool { !classes.isDisjoint(with: kinds) }
    func isKnown(_ kinds: BlueprintKind...) -> Bool { head.map { kinds.contains($0.kind) } ?? false }

    /// The words as a part of a name in code: `HTTPRequest` is `http_request`.
    var snake: String {
        tokens.filter { $0.kind == .word }.map { NameSplitter.snake($0.spelling) }.joined(separator: "_")
    }

    /// Whether the last word is a plural and nothing else.
    var isPlural: Bool {
        tokens.last.map {
            Inflection.singular(of: $0.text) != $0.text || NameSplitter.isPluralOfCapitals($0.spelling)
        } ?? false
    }
}

extension RequestPart.Meaning {
    /// A noun's word, whatever else it could be.
    static let noun = RequestPart.Meaning.words([])
}

/// camelCase and PascalCase -> words.
enum NameSplitter {
    /// Capitals are singular: in small letters, `POs` could be another word.
    static func snake(_ word: String) -> String {
        words(of: word).map { (isPluralOfCapitals($0) ? String($0.dropLast()) : $0).lowercased() }
            .joined(separator: "_")
    }

    /// `SKUs`, `POs`.
    static func isPluralOfCapitals(_ word: String) -> Bool {
        word.last == "s" && word.count > 2 && word.dropLast().allSatisfy { $0.isUppercase }
    }

    /// As written: `HTTPRequest` is `HTTP`, `Request`.
    static func words(of word: String) -> [String] {
        let letters = Array(word)
        guard letters.contains(where: \.isLowercase) else { return [word] }
        var words: [String] = [""]
        for (index, letter) in letters.enumerated() {
            if index > 0, beginsWord(letters, at: index) { words.append("") }
            words[words.count - 1].append(letter)
        }
        // `iPhone`, `OAuth`: a letter begins a word and is none.
        if words.count > 1, words[0].count == 1 { words[0...1] = [words[0] + words[1]] }
        return words
    }

    private static func beginsWord(_ letters: [Character], at index: Int) -> Bool {
        guard letters[index].isUppercase else { return false }
        if !letters[index - 1].isUppercase { return true }
        // The last capital of a run begins a word, unless a plural `s` follows the run.
        let rest = letters[(index + 1)...]
        return rest.first?.isLowercase ?? false
            && !(rest.first == "s" && !(rest.dropFirst().first?.isLowercase ?? false))
    }
}
