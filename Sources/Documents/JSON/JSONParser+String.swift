extension JSONParser {
    mutating func string(quote: UInt8) throws(ParseAbort) -> Node {
        let start = cursor.position
        let text = try stringText(quote: quote)
        return Node(.scalar(Node.Scalar(text, style: .quoted)), range(from: start))
    }

    /// The text between this quote and the next of its kind. A text without escapes is copied once.
    mutating func stringText(quote: UInt8) throws(ParseAbort) -> String {
        let opening = cursor.position
        cursor.advance()
        // Everything before `copied` is in the buffer, unescaped.
        var buffer: [UInt8] = []
        var copied = cursor.offset
        while true {
            cursor.skipASCII { $0 != quote && $0 != UInt8(ascii: "\\") }
            guard let byte = cursor.byte else { throw try fatal(.unclosedString(at: location(opening))) }
            if byte == quote { break }
            if let scalar = cursor.scalar, scalar.length > 1 {
                cursor.advance(by: scalar.length)
                continue
            }
            buffer += cursor.bytes(from: copied)
            try special(byte, into: &buffer)
            copied = cursor.offset
        }
        let rest = cursor.bytes(from: copied)
        cursor.advance()
        return buffer.isEmpty ? String(decoding: rest, as: UTF8.self) : String(decoding: buffer + rest, as: UTF8.self)
    }

    /// An escape, a control character or a byte that is not UTF-8.
    mutating func special(_ byte: UInt8, into buffer: inout [UInt8]) throws(ParseAbort) {
        switch byte {
        case UInt8(ascii: "\\"): try escape(into: &buffer)
        case 0..<0x20:
            try report(.controlCharacter(byte, at: here))
            buffer.append(byte)
            cursor.advance()
        default:
            try report(.notUTF8(byte, at: here))
            buffer += Unicode.Scalar.replacement.utf8
            cursor.advance()
        }
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(ParseAbort) {
        let backslash = here
        cursor.advance()
        guard let letter = cursor.byte else { return }
        if letter == UInt8(ascii: "u") { return try unicodeEscape(at: backslash, into: &buffer) }
        guard let value = Self.escapes[letter] else { return try report(.unknownEscape(at: backslash)) }
        buffer.append(value)
        cursor.advance()
    }

    /// A character written as one escape or, above U+FFFF, two. Half of a surrogate pair is reported and replaced.
    private mutating func unicodeEscape(at backslash: SourceLocation, into buffer: inout [UInt8]) throws(ParseAbort) {
        guard let first = hexadecimal() else { return try report(.unknownEscape(at: backslash)) }
        var value = first
        if (0xD800..<0xDC00).contains(first) {
            let mark = cursor
            if cursor.skip("\\"), cursor.byte == UInt8(ascii: "u"), let second = hexadecimal(),
                (0xDC00..<0xE000).contains(second)
            {
                value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            } else {
                cursor = mark
            }
        }
        if Unicode.Scalar(value) == nil { try report(.loneSurrogate(at: backslash)) }
        buffer += (Unicode.Scalar(value) ?? .replacement).utf8
    }

    /// The four digits after the current `u`.
    private mutating func hexadecimal() -> UInt32? {
        cursor.advance()
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = cursor.byte, let digit = Self.hexadecimalDigit(byte) else { return nil }
            value = value << 4 | digit
            cursor.advance()
        }
        return value
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
}

extension Unicode.Scalar {
    fileprivate static let replacement: Unicode.Scalar = "\u{FFFD}"
}

extension Diagnostic {
    fileprivate static func unclosedString(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-unclosed", "the text that begins here is never closed", at: location,
            fix: "add the closing quote")
    }

    fileprivate static func controlCharacter(_ byte: UInt8, at location: SourceLocation) -> Diagnostic {
        let name = byte == 0x0A ? "a line break" : byte == 0x09 ? "a tab" : "a control character"
        let escape = JSONWriter.escape(UInt32(byte))
        return Diagnostic(
            .error, code: "json-control-character", "\(name) must be escaped in a JSON string", at: location,
            fix: "write `\(escape)`")
    }

    fileprivate static func unknownEscape(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-escape", "an escape that JSON does not know", at: location,
            fix: "write `\\\\` for a backslash")
    }

    fileprivate static func loneSurrogate(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-surrogate", "this escape is half of a character", at: location,
            fix: "write both halves of the surrogate pair, or the character itself")
    }
}
