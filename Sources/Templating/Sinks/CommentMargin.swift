/// The start of the further lines of a comment: spaces up to the column of its marker, the marker, and the spaces after
/// it.
struct CommentMargin {
    let bytes: [UInt8]
    /// Without trailing spaces, for an empty line.
    let trimmed: [UInt8]
    /// The text would follow the marker directly and could become a directive: `//go:embed`, `#!`.
    let needsSpace: Bool

    /// The margin for the line as written so far; nil if no comment has begun on it.
    init?(line: ArraySlice<UInt8>, marker: [UInt8]) {
        guard let start = Self.start(of: marker, in: line) else { return nil }
        // `///` and `##` are markers too.
        let whole = marker + line[(start + marker.count)...].prefix { $0 == marker.last }
        let behind = line[(start + whole.count)...].prefix { $0 == .space || $0 == 0x09 }
        needsSpace = start + whole.count == line.endIndex
        trimmed = line[..<start].filter { $0 & 0xC0 != 0x80 }.map { $0 == 0x09 ? $0 : .space } + whole
        bytes = trimmed + (behind.isEmpty ? [.space] : Array(behind))
    }

    /// A line that starts with a marker is a comment from there on; otherwise the last marker begins it.
    private static func start(of marker: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
        let first = line.firstIndex { $0 != .space && $0 != 0x09 } ?? line.endIndex
        if line[first...].starts(with: marker) { return first }
        return line.indices.last { line[$0...].starts(with: marker) }
    }
}
