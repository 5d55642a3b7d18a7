/// A text as the words of a name, to be written in the cases of programming languages.
///
/// What comes out is ASCII letters, digits and the separator alone, whatever goes in: so these filters take the mark of
/// taint away. All other characters are dropped; nothing is transliterated.
struct NameCase {
    private let text: String
    /// In lower case, none empty.
    private let words: [[UInt8]]

    init(_ text: String) {
        self.text = text
        words = NameWords.split(Array(text.utf8))
    }

    func snake() throws(TemplateFault) -> String { try join(words, separator: "_") }
    func kebab() throws(TemplateFault) -> String { try join(words, separator: "-") }
    func constant() throws(TemplateFault) -> String { try join(words.map { $0.map(\.upper) }, separator: "_") }

    func pascal(_ acronyms: Acronyms) throws(TemplateFault) -> String {
        try join(words.map { Self.capitalized($0, acronyms) }, separator: "")
    }

    /// The first word in lower case, also an acronym: `url_path` is `urlPath`.
    func camel(_ acronyms: Acronyms) throws(TemplateFault) -> String {
        try join(words.prefix(1) + words.dropFirst().map { Self.capitalized($0, acronyms) }, separator: "")
    }

    private static func capitalized(_ word: [UInt8], _ acronyms: Acronyms) -> [UInt8] {
        acronyms.spelling(of: word) ?? word.prefix(1).map(\.upper) + word.dropFirst()
    }

    private func join(_ words: some Sequence<[UInt8]>, separator: String) throws(TemplateFault) -> String {
        let name = Array(words.joined(separator: separator.utf8))
        guard let first = name.first else {
            throw TemplateFault(.value, "no letter of `\(Excerpt(text))` can stand in a name")
        }
        guard !first.isDigit else {
            throw TemplateFault(.value, "the name made of `\(Excerpt(text))` would begin with a digit")
        }
        return String(decoding: name, as: UTF8.self)
    }
}
