internal import Documents

/// The conflict markers of a merge.
enum MergeMarks {
    static let yours = "<<<<<<< yours"
    static let base = "||||||| base"
    static let between = "======="
    static let scaffold = ">>>>>>> scaffold"

    /// The lines at which conflicts begin, from 1: those of this program, and those of git that have all three markers.
    /// A marker of this program that was forgotten is one too.
    static func lines(in bytes: [UInt8]) -> [Int] {
        guard mayHave(bytes) else { return [] }
        var places: [Int] = []
        var open: (line: Int, isSplit: Bool)?
        var isOurs = false
        for (index, line) in TextLines.split(bytes).enumerated() {
            let text = TextLines.content(of: line)
            let mark = text.drop(while: isBlank)
            if mark.elementsEqual(yours.utf8) {
                places.append(index + 1)
                (open, isOurs) = (nil, true)
            } else if let begin = open, begin.isSplit, text.starts(with: ">>>>>>> ".utf8) {
                places.append(begin.line)
                open = nil
            } else if mark.elementsEqual(base.utf8) || mark.elementsEqual(scaffold.utf8) {
                if !isOurs, open == nil { places.append(index + 1) }
                isOurs = isOurs && mark.elementsEqual(base.utf8)
            } else if text.starts(with: "<<<<<<< ".utf8) {
                open = (index + 1, false)
            } else if text.elementsEqual(between.utf8) {
                open?.isSplit = true
            }
        }
        return places
    }

    /// Whether there are seven signs of a marker in a row: most files have none and need not be split into lines.
    private static func mayHave(_ bytes: [UInt8]) -> Bool {
        var (last, count) = (UInt8(0), 0)
        for byte in bytes {
            (last, count) = (byte, byte == last ? count + 1 : 1)
            if count == 7, "<|>".utf8.contains(byte) { return true }
        }
        return false
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// The conflicts left in a file, each at its place.
    static func faults(in bytes: [UInt8], at path: String) -> [Diagnostic] {
        let source = SourceText(name: path, bytes: bytes)
        return lines(in: bytes).map { line in
            let place = SourceLocation(source, SourceRange(at: SourcePosition(line: line, column: 1)))
            return Diagnostic(
                .error, code: "unsettled", "the conflict of a merge is still to be resolved", at: place,
                fix: "keep the lines that are right, and remove the markers `<<<<<<<`, `|||||||`, "
                    + "`=======` and `>>>>>>>`")
        }
    }

    /// As the end of a sentence; nil if there are none.
    static func reason(in bytes: [UInt8]) -> String? {
        let count = lines(in: bytes).count
        guard count > 0 else { return nil }
        return "\(count == 1 ? "1 place" : "\(count) places") between `<<<<<<<` and `>>>>>>>` still to be resolved"
    }
}
