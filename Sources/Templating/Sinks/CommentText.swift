/// Text made safe for a comment: nothing in it ends the comment, is invisible or affects a tool.
struct CommentText {
    private let notation: CommentNotation

    init(_ notation: CommentNotation) { self.notation = notation }

    /// At least one line; none has trailing spaces, and neither the first nor the last of several is empty.
    func lines(_ text: String) -> [String] {
        var lines = PythonText.lines(text).map { trimmed(notation.defused(visible($0))) }[...]
        while lines.first?.isEmpty ?? false { lines.removeFirst() }
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines.isEmpty ? [""] : Array(lines)
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
