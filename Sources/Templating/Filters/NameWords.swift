/// Splits a name into its words: at `_ - space . /`, before a capital behind a small letter or digit, and before the
/// last capital of a run that goes on in small letters: `HTTPServerID` is `http server id`.
///
/// A run of capitals with a plural's `s` is one word: `userIDs` is `user ids`.
enum NameWords {
    /// The words in lower case; what is neither letter nor digit is dropped.
    static func split(_ text: [UInt8]) -> [[UInt8]] {
        let parts = text.split { separates($0) }
        return parts.flatMap { part in splitCases(part.filter { $0.isLetter || $0.isDigit }) }
    }

    static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), .minus, .space, UInt8(ascii: "."), UInt8(ascii: "/"), 0x09, .newline: true
        default: false
        }
    }

    private static func splitCases(_ letters: [UInt8]) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var start = 0
        for index in letters.indices.dropFirst() where beginsWord(letters, at: index) {
            words.append(letters[start..<index].map(\.lower))
            start = index
        }
        if start < letters.count { words.append(letters[start...].map(\.lower)) }
        return words
    }

    /// Whether a word begins at a letter that is not the first.
    static func beginsWord(_ letters: [UInt8], at index: Int) -> Bool {
        guard letters[index].isUpper else { return false }
        guard letters[index - 1].isUpper else { return true }
        guard index + 1 < letters.count, letters[index + 1].isLower else { return false }
        let isPluralOfRun =
            letters[index + 1] == UInt8(ascii: "s") && (index + 2 == letters.count || letters[index + 2].isUpper)
        return !isPluralOfRun
    }
}
