/// Bytes as text, in the alphabet and with the padding of RFC 4648, section 4.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    package static func text(of bytes: [UInt8]) -> String {
        let quads = stride(from: 0, to: bytes.count, by: 3).flatMap { quad(of: bytes[$0..<min($0 + 3, bytes.count)]) }
        return String(decoding: quads, as: UTF8.self)
    }

    private static func quad(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        let word = bytes.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - bytes.count))
        return (0..<4).map { $0 > bytes.count ? padding : alphabet[word >> (18 - 6 * $0) & 63] }
    }

    /// Nil if that is not how the text of any bytes is written.
    package static func bytes(of text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8.map { UInt32(alphabet.firstIndex(of: $0) ?? 0) }
        let bytes = stride(from: 0, to: digits.count - digits.count % 4, by: 4).flatMap { start in
            let word = digits[start..<start + 4].reduce(0) { $0 << 6 | $1 }
            return [16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
        }
        let padded = text.utf8.reversed().prefix { $0 == padding }.count
        let whole = Array(bytes.dropLast(padded))
        return Self.text(of: whole) == text ? whole : nil
    }
}
