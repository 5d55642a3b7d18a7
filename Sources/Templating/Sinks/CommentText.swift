/// Text made safe to stand in the comments of a language: nothing in it ends the comment, is invisible or is an order to
/// a tool.
struct CommentText {
    private let language: OutputLanguage

    init(_ language: OutputLanguage) { self.language = language }

    /// At least one line; none has blanks at its end.
    func lines(_ text: String) -> [String] {
        let lines = PythonText.lines(text).map { trimmed(defused(visible($0))) }
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

    private func defused(_ line: String) -> String {
        var line = line
        for (order, harmless) in orders { line = line.split(order, joinedBy: harmless) }
        return line
    }

    private func trimmed(_ line: String) -> String {
        var scalars = line.unicodeScalars
        while let last = scalars.last, PythonSpace.contains(last) { scalars.removeLast() }
        return String(scalars)
    }

    /// Marks of block comments, in case an author put a line comment into one; in Go the old form of a build
    /// constraint; in Python the declaration of an encoding, which holds in any comment of the first two lines.
    private var orders: [(String, String)] {
        switch language {
        case .go: [("*/", "* /"), ("/*", "/ *"), ("+build", "+ build")]
        case .swift, .javascript, .sql: [("*/", "* /"), ("/*", "/ *")]
        case .python: [("coding:", "coding :"), ("coding=", "coding =")]
        default: []
        }
    }
}

extension String {
    fileprivate func split(_ part: String, joinedBy separator: String) -> String {
        TextReplacement(text: self, old: part, most: .max).result(with: separator)
    }
}
