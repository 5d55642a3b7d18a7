/// The text of a merge as it grows.
struct MergeWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var conflicts = 0
    private let newline: [UInt8]

    /// The end of the lines with marks.
    init(newline: [UInt8]) { self.newline = newline }

    mutating func write(_ line: TextLines.Line) { bytes += line }

    mutating func write(_ piece: MergePiece) {
        if let merged = piece.merged {
            for line in merged { bytes += line }
            return
        }
        conflicts += 1
        write(MergeMarks.yours, before: piece.yours)
        if let base = piece.base { write(MergeMarks.base, before: base) }
        write(MergeMarks.between, before: piece.scaffold)
        write(MergeMarks.scaffold, before: [])
    }

    /// A mark and the lines behind it; a mark never continues a line that has no end.
    private mutating func write(_ mark: String, before lines: ArraySlice<TextLines.Line>) {
        bytes += mark.utf8
        bytes += newline
        for line in lines { bytes += line }
        if let last = lines.last, last.last != TextLines.lineFeed { bytes += newline }
    }
}
