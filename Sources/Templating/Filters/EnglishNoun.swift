/// The plural and singular of a name's last word: `order_category` and `order_categories`.
///
/// Covers the usual nouns of backends; a word in no table follows the spelling rules. A word that already has the
/// requested number stays as it is. If English has two plurals, the regular one is written (`indexes`) and both are
/// read.
enum EnglishNoun {
    static func plural(_ text: String, _ acronyms: Acronyms) -> String {
        changeLastWord(text) { word in
            if word.isAcronym { return word.endsInPluralS ? word.letters : word.letters + [s] }
            return acronyms.isAcronym(word.lower) && !isUncountable(word.lower) ? word.lower + [s] : plural(word.lower)
        }
    }

    static func singular(_ text: String, _ acronyms: Acronyms) -> String {
        changeLastWord(text) { word in
            if word.isAcronym { return word.endsInPluralS ? word.letters.dropLast() : word.letters }
            let stem = Array(word.lower.dropLast())
            return word.lower.last == s && acronyms.isAcronym(stem) ? stem : singular(word.lower)
        }
    }

    private static let s = UInt8(ascii: "s")

    private static func changeLastWord(_ text: String, _ change: (LastWord) -> [UInt8]) -> String {
        let bytes = Array(text.utf8)
        let start = LastWord.start(in: bytes)
        guard start < bytes.count else { return text }
        let word = LastWord(bytes, from: start)
        return String(decoding: bytes[..<start] + word.inItsCase(change(word)), as: UTF8.self)
    }
}

extension EnglishNoun {
    static func isUncountable(_ word: [UInt8]) -> Bool {
        uncountable.contains(String(decoding: word, as: UTF8.self))
    }

    /// The plural of a lower-case word.
    private static func plural(_ word: [UInt8]) -> [UInt8] {
        Array(PluralRules.plural(String(decoding: word, as: UTF8.self)).utf8)
    }

    private static func singular(_ word: [UInt8]) -> [UInt8] {
        Array(PluralRules.singular(String(decoding: word, as: UTF8.self)).utf8)
    }
}
