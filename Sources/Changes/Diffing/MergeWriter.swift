/// The text of a merge being built.
struct MergeWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var conflicts = 0
    private let newline: [UInt8]

    /// The line end of the markers.
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

    /// A marker and the lines after it; a marker never continues a line without a line end.
    private mutating func write(_ mark: String, before lines: ArraySlice<TextLines.Line>) {
        bytes += mark.utf8
        bytes += newline
        for line in lines { bytes += line }
        if let last = lines.last, last.last != TextLines.lineFeed { bytes += newline }
    }
}
