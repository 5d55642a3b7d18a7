/// The source line of a diagnostic with a marker below it; a long line is cut to a window.
struct SourceExcerpt {
    /// The line, safe to print on a terminal.
    private(set) var line = ""
    /// Spaces up to the start of the range, `^`, then `~` to its end on this line.
    private(set) var underline = ""

    /// The longest excerpt of a line, and the most context before the range, in characters.
    private static let window = 100
    private static let lead = 60
    private static let tabWidth = 4

    /// Nil if the text has no such line.
    init?(of range: SourceRange, in index: PlaceIndex) {
        guard let offset = index.offset(of: range.start) else { return nil }
        let bytes = index.source.bytes
        var before = Self.scalars(before: offset, in: bytes, from: index.source.start)
        var after = Self.scalars(after: offset, in: bytes)
        let isLong = before.count + after.count > Self.window
        let isCutBefore = isLong && before.count > Self.lead
        if isCutBefore { before = before.suffix(Self.lead) }
        let isCutAfter = before.count + after.count > Self.window
        after = after.prefix(Self.window - before.count)
        let width = range.end.line == range.start.line ? Int(range.end.column) - Int(range.start.column) : after.count

        if isCutBefore { append("…", mark: " ") }
        for scalar in before { append(scalar, mark: " ") }
        for (index, scalar) in after.enumerated() { append(scalar, mark: index == 0 ? "^" : index < width ? "~" : "") }
        if after.isEmpty { underline += "^" }
        if isCutAfter { line += "…" }
    }

    /// Appends a character, and the marker once for each column that the character takes.
    private mutating func append(_ scalar: Unicode.Scalar, mark: String) {
        let column = underline.count
        let isTab = scalar == "\t"
        let width = isTab ? Self.tabWidth - column % Self.tabWidth : scalar.terminalWidth
        line += isTab ? String(repeating: " ", count: width) : scalar.terminalText
        switch mark {
        case "^": underline += "^" + String(repeating: "~", count: max(0, width - 1))
        default: underline += String(repeating: mark, count: width)
        }
    }

    private static func scalars(
        before offset: Int, in bytes: [UInt8], from start: Int
    ) -> ArraySlice<Unicode.Scalar> {
        var first = offset
        while first > start, offset - first < (window + 1) * 4, bytes[first - 1] != UInt8(ascii: "\n") { first -= 1 }
        return Array(String(decoding: bytes[first..<offset], as: UTF8.self).unicodeScalars).suffix(window + 1)
    }

    private static func scalars(after offset: Int, in bytes: [UInt8]) -> ArraySlice<Unicode.Scalar> {
        let line = bytes[offset...].prefix((window + 1) * 4).prefix { $0 != UInt8(ascii: "\n") }
        let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        return Array(String(decoding: text, as: UTF8.self).unicodeScalars).prefix(window + 1)
    }
}
