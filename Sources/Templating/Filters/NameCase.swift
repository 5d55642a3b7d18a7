/// A text split into words, to be written in the cases of programming languages.
///
/// The result consists only of ASCII letters, digits and the separator, whatever the input: so these filters remove
/// taint. All other characters are dropped; nothing is transliterated.
struct NameCase {
    private let text: String
    private let words: NameWords

    init(_ text: String) {
        self.text = text
        words = NameWords(text)
    }

    func snake() throws(TemplateFault) -> String {
        try join(separator: UInt8(ascii: "_")) { $0.append(contentsOf: $1) }
    }

    func kebab() throws(TemplateFault) -> String {
        try join(separator: .minus) { $0.append(contentsOf: $1) }
    }

    func constant() throws(TemplateFault) -> String {
        try join(separator: UInt8(ascii: "_")) { name, word in
            for letter in word { name.append(letter.upper) }
        }
    }

    func pascal(_ acronyms: Acronyms) throws(TemplateFault) -> String {
        try join(separator: nil) { acronyms.append(capitalized: $1, to: &$0) }
    }

    /// The first word is in lower case even if it is an acronym: `url_path` becomes `urlPath`.
    func camel(_ acronyms: Acronyms) throws(TemplateFault) -> String {
        try join(separator: nil) { name, word in
            if name.isEmpty { name.append(contentsOf: word) } else { acronyms.append(capitalized: word, to: &name) }
        }
    }

    private func join(separator: UInt8?, _ append: (inout [UInt8], ArraySlice<UInt8>) -> Void) throws(TemplateFault)
        -> String
    {
        var name: [UInt8] = []
        name.reserveCapacity(words.letters.count + words.ends.count)
        var start = 0
        for end in words.ends {
            if start > 0, let separator { name.append(separator) }
            append(&name, words.letters[start..<end])
            start = end
        }
        guard let first = name.first else {
            throw TemplateFault(.value, "no letter of `\(Excerpt(text))` can be used in a name")
        }
        guard !first.isDigit else {
            throw TemplateFault(.value, "the name from `\(Excerpt(text))` would begin with a digit")
        }
        return String(decoding: name, as: UTF8.self)
    }
}
