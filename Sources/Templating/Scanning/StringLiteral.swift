/// The content of a string literal, whose escapes Jinja takes from Python.
///
/// An unknown escape keeps its backslash, as in Python: `"\d"` is two characters.
struct StringLiteral {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The value of the literal; `range` is the range of its bytes, for messages.
    func value(at range: Range<Int>) throws(SyntaxError) -> String {
        guard bytes.contains(.backslash) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            if bytes[offset] == .backslash, offset + 1 < bytes.endIndex {
                offset = try unescape(at: offset, into: &result)
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Appends the character of the escape at `offset` and returns the offset after it.
    private func unescape(at offset: Int, into result: inout [UInt8]) throws(SyntaxError) -> Int {
        let code = bytes[offset + 1]
        if let plain = Self.plain[code] {
            result.append(contentsOf: plain)
            return offset + 2
        }
        switch code {
        case UInt8(ascii: "x"): return try number(at: offset, digits: 2, into: &result)
        case UInt8(ascii: "u"): return try number(at: offset, digits: 4, into: &result)
        case UInt8(ascii: "U"): return try number(at: offset, digits: 8, into: &result)
        case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(at: offset, into: &result)
        case UInt8(ascii: "N"):
            throw SyntaxError("named characters are not supported", at: offset..<offset + 2, fix: "write `\\uXXXX`")
        case 0x80...: throw SyntaxError("a backslash before a letter outside ASCII", at: offset..<offset + 1)
        default:
            result.append(contentsOf: [.backslash, code])
            return offset + 2
        }
    }

    private func number(at offset: Int, digits: Int, into result: inout [UInt8]) throws(SyntaxError) -> Int {
        let range = offset + 2..<min(offset + 2 + digits, bytes.endIndex)
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard range.count == digits, bytes[range].allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16),
            let scalar = Unicode.Scalar(value)
        else {
            let escape = String(decoding: bytes[offset..<range.upperBound], as: UTF8.self)
            throw SyntaxError("`\(escape)` is not an escape", at: offset..<range.upperBound)
        }
        result.append(contentsOf: Array(String(scalar).utf8))
        return range.upperBound
    }

    private func octal(at offset: Int, into result: inout [UInt8]) -> Int {
        let isOctal = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "7") }
        let digits = bytes[(offset + 1)...].prefix(3).prefix(while: isOctal)
        let value = digits.reduce(0) { $0 << 3 | UInt32($1 - UInt8(ascii: "0")) }
        if let scalar = Unicode.Scalar(value) { result.append(contentsOf: Array(String(scalar).utf8)) }
        return digits.endIndex
    }

    /// A backslash before a line end joins the lines.
    private static let plain: [UInt8: [UInt8]] = [
        UInt8(ascii: "\\"): [.backslash], UInt8(ascii: "'"): [UInt8(ascii: "'")],
        UInt8(ascii: "\""): [UInt8(ascii: "\"")], UInt8(ascii: "n"): [.newline],
        UInt8(ascii: "r"): [.carriageReturn], UInt8(ascii: "t"): [0x09], UInt8(ascii: "a"): [0x07],
        UInt8(ascii: "b"): [0x08], UInt8(ascii: "f"): [0x0C], UInt8(ascii: "v"): [0x0B], .newline: [],
    ]
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        isDigit || (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f"))
    }
}
