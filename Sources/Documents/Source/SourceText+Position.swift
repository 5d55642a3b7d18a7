extension SourceText {
    /// The position of a byte, found by a scan from the start: for the few messages that begin with an offset.
    ///
    /// Lines end with a line feed. Columns count Unicode scalars; an invalid byte counts as one.
    package func position(ofByte offset: Int) -> SourcePosition {
        let before = bytes[..<min(max(offset, 0), bytes.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before[..<lineStart].count { $0 == UInt8(ascii: "\n") } + 1
        let hidden = lineStart == 0 ? start : 0
        let column = before[lineStart...].dropFirst(hidden).count { $0 & 0xC0 != 0x80 } + 1
        return SourcePosition(line: line, column: column)
    }

    /// The bytes of a line (from 1) without its line end and a byte order mark; nil past the last line.
    func line(_ number: Int) -> ArraySlice<UInt8>? {
        guard let line = bytes(fromLine: number)?.prefix(while: { $0 != UInt8(ascii: "\n") }) else { return nil }
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }

    /// The bytes from the start of a line to the end of the text, without a byte order mark; nil past the last line.
    func bytes(fromLine number: Int) -> ArraySlice<UInt8>? {
        var rest = bytes[start...]
        for _ in 1..<max(number, 1) {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            rest = rest[(end + 1)...]
        }
        return rest
    }

    /// The offset at which the first line begins.
    var start: Int { bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0 }

    /// U+FEFF in UTF-8. It is not part of the text and has no column.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
