/// `JSONValue` -> canonical text: declared order, two spaces, one final newline. Equal values yield equal bytes.
///
/// Escapes what RFC 8259 requires, quotes, backslashes and control characters, and the other characters that a terminal
/// would interpret: C1 controls, marks of direction and line separators.
package struct JSONWriter {
    private var bytes: [UInt8] = []

    package static func bytes(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value, indent: 0)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    package static func string(_ value: JSONValue) -> String { String(decoding: bytes(value), as: UTF8.self) }

    private mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .string(let text): write(string: text)
        case .integer(let number): write(raw: String(number))
        case .number(let text): write(raw: text)
        case .boolean(let isTrue): write(raw: isTrue ? "true" : "false")
        case .null: write(raw: "null")
        case .array(let items):
            writeList(of: items.count, open: "[", close: "]", indent: indent) { writer, index in
                writer.write(items[index], indent: indent + 2)
            }
        case .object(let members):
            writeList(of: members.count, open: "{", close: "}", indent: indent) { writer, index in
                writer.write(string: members[index].0)
                writer.write(raw: ": ")
                writer.write(members[index].1, indent: indent + 2)
            }
        }
    }

    private mutating func writeList(
        of count: Int, open: Unicode.Scalar, close: Unicode.Scalar, indent: Int,
        write: (inout Self, _ index: Int) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        for index in 0..<count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(indent: indent + 2)
            write(&self, index)
        }
        if count > 0 { breakLine(indent: indent) }
        bytes.append(UInt8(ascii: close))
    }

    /// Byte by byte, as few spaces are: to append them at once costs more.
    private mutating func breakLine(indent: Int) {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func write(raw text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func write(string text: String) {
        bytes.append(UInt8(ascii: "\""))
        let written: Void? = text.utf8.withContiguousStorageIfAvailable { write(escaping: $0) }
        if written == nil { Array(text.utf8).withUnsafeBufferPointer { write(escaping: $0) } }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Runs that need no escaping are copied in one piece.
    private mutating func write(escaping text: UnsafeBufferPointer<UInt8>) {
        let words = UnsafeRawBufferPointer(text)
        var (start, index) = (0, 0)
        while index < text.count {
            if index + 8 <= text.count, Self.arePlain(words.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index += 8
            } else if Self.isPlain(text[index]) {
                index += 1
            } else if let (code, length) = Self.unprintable(at: index, of: text) {
                bytes.append(contentsOf: text[start..<index])
                write(raw: Self.escape(code))
                index += length
                start = index
            } else {
                index += 1
            }
        }
        bytes.append(contentsOf: text[start...])
    }

    /// Whether a byte is a character that is never escaped.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Whether none of eight bytes is outside ASCII or a character that is escaped: most texts are long and have few.
    private static func arePlain(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // A byte's highest bit is set if the byte was 0: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
        func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
        let controls = (bytes &- ones &* 0x20) & ~bytes
        let others = zeros(bytes ^ ones &* 0x22) | zeros(bytes ^ ones &* 0x5C) | zeros(bytes ^ ones &* 0x7F)
        return (bytes | controls | others) & (ones &* 0x80) == 0
    }

    /// The code point at an index and the number of its bytes if it is to be escaped.
    private static func unprintable(
        at index: Int, of text: UnsafeBufferPointer<UInt8>
    ) -> (code: UInt32, length: Int)? {
        let byte = text[index]
        switch byte {
        case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return (UInt32(byte), 1)
        case 0xC2: return text[index + 1] < 0xA0 ? (UInt32(text[index + 1]), 2) : nil
        case 0xD8: return text[index + 1] == 0x9C ? (0x061C, 2) : nil
        case 0xE2:
            let code = 0x2000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
            return directions.contains { $0.contains(code) } ? (code, 3) : nil
        default: return nil
        }
    }

    /// Marks of direction, and the separators of lines and paragraphs.
    private static let directions: [ClosedRange<UInt32>] = [0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069]

    static func escape(_ code: UInt32) -> String {
        switch code {
        case 0x22: return "\\\""
        case 0x5C: return "\\\\"
        case 0x08: return "\\b"
        case 0x09: return "\\t"
        case 0x0A: return "\\n"
        case 0x0C: return "\\f"
        case 0x0D: return "\\r"
        default:
            let digits = String(code, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
