/// Text made safe to stand in the comments of a language: nothing in it ends the comment, is invisible or is an order to
/// a tool.
struct CommentText {
    private let notation: CommentNotation

    init(_ notation: CommentNotation) { self.notation = notation }

    /// At least one line; none has blanks at its end.
    func lines(_ text: String) -> [String] {
        let lines = PythonText.lines(text).map { trimmed(notation.defused(visible($0))) }
        return lines.isEmpty ? [""] : lines
    }

    private func visible(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if scalar == "\t" {
                result.append(" ")
            } else if !scalar.isInvisible {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private func trimmed(_ line: String) -> String {
        var scalars = line.unicodeScalars
        while let last = scalars.last, PythonSpace.contains(last) { scalars.removeLast() }
        return String(scalars)
    }
}
