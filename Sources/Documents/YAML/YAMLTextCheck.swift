/// Finds the first byte that is not allowed in a YAML text.
///
/// Runs before libyaml sees the text, so that errors have a line and column, and so that everything agrees on lines:
/// libyaml also ends lines at U+0085, U+2028, U+2029 and a lone carriage return, editors do not.
struct YAMLTextCheck {
    let source: SourceText

    /// Nil if the text is well-formed.
    func fault() -> Diagnostic? {
        if Self.utf16Marks.contains(where: { source.bytes.starts(with: $0) }) {
            return .utf16(at: location(ofByte: 0))
        }
        return source.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 {
                    index += 1
                    continue
                }
                guard let scalar = UTF8Scalar(in: bytes, at: index) else {
                    return .notUTF8(byte, at: location(ofByte: index))
                }
                let isReturnOfLineEnd = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                if !isReturnOfLineEnd, let fault = fault(of: scalar, at: index) { return fault }
                index += scalar.length
            }
            return nil
        }
    }

    private func fault(of scalar: UTF8Scalar, at index: Int) -> Diagnostic? {
        switch scalar.value {
        case 0:
            .binary(at: location(ofByte: index))
        case 0x0D, 0x85, 0x2028, 0x2029:
            .lineBreak(scalar.value, at: location(ofByte: index))
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
            .controlCharacter(scalar.value, at: location(ofByte: index))
        default: nil
        }
    }

    private func location(ofByte index: Int) -> SourceLocation {
        SourceLocation(source, SourceRange(at: source.position(ofByte: index)))
    }

    private static let utf16Marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE]]
}

extension Diagnostic {
    fileprivate static func utf16(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "encoding", "the text is UTF-16", at: location, fix: "save the file as UTF-8")
    }

    fileprivate static func binary(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "encoding", "a zero byte: this is a binary file, not a text", at: location)
    }

    fileprivate static func lineBreak(_ value: UInt32, at location: SourceLocation) -> Diagnostic {
        let name = value == 0x0D ? "a carriage return without a line feed" : "the line break \(scalarName(value))"
        return Diagnostic(
            .error, code: "line-break", "\(name) is not supported", at: location,
            fix: "end lines with a line feed; in a text in double quotes, write \(scalarEscape(value))")
    }

    fileprivate static func controlCharacter(_ value: UInt32, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "control-character", "the control character \(scalarName(value)) is not allowed",
            at: location, fix: "remove it, or write \(scalarEscape(value)) in a text in double quotes")
    }

    private static func scalarName(_ value: UInt32) -> String { "U+" + hexadecimal(value) }

    private static func scalarEscape(_ value: UInt32) -> String { "`\\u" + hexadecimal(value) + "`" }

    private static func hexadecimal(_ value: UInt32) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - text.count)) + text
    }
}
