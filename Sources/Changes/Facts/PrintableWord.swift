/// Any text as one word of a lock: printable ASCII without spaces, everything else as `%` and two hexadecimal digits.
enum PrintableWord {
    /// The word for no text.
    private static let empty = "%"

    static func encoded(_ text: String) -> String {
        if text.isEmpty { return empty }
        return String(decoding: text.utf8.flatMap { isPlain($0) ? [$0] : escape($0) }, as: UTF8.self)
    }

    static func decoded(_ word: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(word.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            if let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) { bytes.append(code) }
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func isValid(_ word: some StringProtocol) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="): false
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        let digits = String(byte, radix: 16, uppercase: true)
        return Array("%\(digits.count == 1 ? "0" : "")\(digits)".utf8)
    }
}
