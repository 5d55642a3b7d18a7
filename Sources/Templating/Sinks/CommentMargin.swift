/// What leads the further lines of a comment: blanks up to the column of its marker, the marker, and the blanks behind
/// it.
struct CommentMargin {
    let bytes: [UInt8]
    /// Without blanks at the end, for an empty line.
    let trimmed: [UInt8]
    /// The text would follow the marker at once and could become a directive: `//go:embed`, `#!`.
    let needsSpace: Bool

    /// The margin of what has been written of a line so far; nil when no comment has begun on it.
    init?(line: ArraySlice<UInt8>, marker: [UInt8]) {
        guard let start = Self.start(of: marker, in: line) else { return nil }
        // `///` and `##` are markers, too.
        let whole = marker + line[(start + marker.count)...].prefix { $0 == marker.last }
        let behind = line[(start + whole.count)...].prefix { $0 == .space || $0 == 0x09 }
        needsSpace = start + whole.count == line.endIndex
        trimmed = line[..<start].filter { $0 & 0xC0 != 0x80 }.map { $0 == 0x09 ? $0 : .space } + whole
        bytes = trimmed + (behind.isEmpty ? [.space] : Array(behind))
    }

    /// A line that begins with a marker is a comment from there; otherwise the last marker begins it.
    private static func start(of marker: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
        let first = line.firstIndex { $0 != .space && $0 != 0x09 } ?? line.endIndex
        if line[first...].starts(with: marker) { return first }
        return line.indices.last { line[$0...].starts(with: marker) }
    }
}
