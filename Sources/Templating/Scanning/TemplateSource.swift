import Documents

/// The text of one template with uniform line ends, and the mapping from its bytes to positions in the file.
struct TemplateSource: Sendable {
    /// Valid UTF-8 in which every line ends with `\n`, as in Jinja, whatever the file has.
    let bytes: [UInt8]
    let origin: TextOrigin

    init(_ text: String, origin: TextOrigin) {
        bytes = Self.uniform(Array(text.utf8))
        self.origin = origin
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    func location(_ range: Range<Int>) -> SourceLocation {
        SourceLocation(
            origin.source, SourceRange(start: position(range.lowerBound), end: position(range.upperBound)))
    }

    private func position(_ offset: Int) -> SourcePosition {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: .newline).map { $0 + 1 } ?? 0
        let line = before[..<lineStart].reduce(1) { $1 == .newline ? $0 + 1 : $0 }
        let column = before[lineStart...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return origin.position(line: line, column: column)
    }

    private static func uniform(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.withUnsafeBufferPointer({ $0.has(.carriageReturn) }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == .carriageReturn {
                result.append(.newline)
            } else if byte != .newline || previous != .carriageReturn {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }
}
