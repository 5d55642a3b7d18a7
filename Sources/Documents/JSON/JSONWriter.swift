/// `JSONValue` -> canonical text: declared order, two spaces, one final newline. Equal values yield equal bytes.
///
/// Escapes only what RFC 8259 requires: quotes, backslashes and control characters.
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
        of count: Int, open: String, close: String, indent: Int, write: (inout Self, _ index: Int) -> Void
    ) {
        self.write(raw: open)
        for index in 0..<count {
            breakLine(indent: indent + 2, after: index == 0 ? "" : ",")
            write(&self, index)
        }
        if count > 0 { breakLine(indent: indent, after: "") }
        self.write(raw: close)
    }

    private mutating func breakLine(indent: Int, after text: String) {
        write(raw: text)
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
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
        var start = 0
        for (index, byte) in text.enumerated()
        where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            bytes.append(contentsOf: text[start..<index])
            write(raw: Self.escape(byte))
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
    }

    static func escape(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case 0x08: return "\\b"
        case 0x09: return "\\t"
        case 0x0A: return "\\n"
        case 0x0C: return "\\f"
        case 0x0D: return "\\r"
        default:
            let digits = String(byte, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
