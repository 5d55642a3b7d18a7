/// Iterates over the words of a text in lower case: runs of letters and digits, also split within mixed-case names
/// (`HTTPServerID` is `http server id`).
///
/// Words are cut off at `longest`, so that a hostile text costs no more than its length.
enum WordScanner {
    static let longest = 64

    /// Calls `body` for each word until it returns false.
    static func scan(_ text: String, _ body: (String) -> Bool) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while let first = (start..<bytes.count).first(where: { bytes[$0].isWordByte }) {
                var end = first + 1
                while end < bytes.count, bytes[end].isWordByte, !beginsWord(bytes, at: end) { end += 1 }
                if !body(word(bytes[first..<min(end, first + longest)])) { return }
                start = end
            }
        }
    }

    static func words(in text: String) -> [String] {
        var words: [String] = []
        scan(text) { word in
            words.append(word)
            return true
        }
        return words
    }

    private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: bytes.map { $0.isUpper ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Whether a new word begins inside a run: before a capital after a lower-case letter or digit, and before the last
    /// of several capitals if lower-case letters follow, unless they are a plural `s`: `userIDs` is `user ids`.
    private static func beginsWord(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard bytes[index].isUpper else { return false }
        guard bytes[index - 1].isUpper else { return true }
        guard index + 1 < bytes.count, bytes[index + 1].isLower else { return false }
        let isPlural =
            bytes[index + 1] == UInt8(ascii: "s") && (index + 2 == bytes.count || !bytes[index + 2].isLower)
        return !isPlural
    }
}

extension UInt8 {
    fileprivate var isUpper: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isLower: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

    /// Letters, digits, and everything that is not ASCII.
    fileprivate var isWordByte: Bool {
        isUpper || isLower || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self >= 0x80
    }
}
