/// The words of a name. Splits at `_ - space . /`, before a capital after a lower-case letter or digit, and before the
/// last capital of a run followed by lower-case letters: `HTTPServerID` becomes `http server id`.
///
/// A run of capitals with a plural `s` is one word: `userIDs` becomes `user ids`. Characters other than letters and
/// digits are dropped.
struct NameWords {
    /// All words in lower case, concatenated.
    private(set) var letters: [UInt8] = []
    /// The end of each word; no word is empty.
    private(set) var ends: [Int] = []

    init(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            letters.reserveCapacity(bytes.count)
            var part: [UInt8] = []
            for byte in bytes {
                if byte.isLetter || byte.isDigit {
                    part.append(byte)
                } else if Self.separates(byte) {
                    append(part)
                    part.removeAll(keepingCapacity: true)
                }
            }
            append(part)
        }
    }

    /// Splits a part without separators.
    private mutating func append(_ part: [UInt8]) {
        for index in part.indices {
            if index > 0, Self.beginsWord(part, at: index) { ends.append(letters.count) }
            letters.append(part[index].lower)
        }
        if !part.isEmpty { ends.append(letters.count) }
    }

    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), .minus, .space, UInt8(ascii: "."), UInt8(ascii: "/"), 0x09, .newline: true
        default: false
        }
    }

    /// Whether a word begins at a letter other than the first.
    static func beginsWord(_ letters: [UInt8], at index: Int) -> Bool {
        guard letters[index].isUpper else { return false }
        guard letters[index - 1].isUpper else { return true }
        guard index + 1 < letters.count, letters[index + 1].isLower else { return false }
        let isPluralOfRun =
            letters[index + 1] == UInt8(ascii: "s") && (index + 2 == letters.count || letters[index + 2].isUpper)
        return !isPluralOfRun
    }
}
