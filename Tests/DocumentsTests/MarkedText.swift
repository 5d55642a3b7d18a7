import Documents

/// A text in which `‸` marks positions for a test; the marks are not part of the text.
struct MarkedText {
    let text: String
    let marks: [SourcePosition]

    init(_ marked: String) {
        var text = ""
        var marks: [SourcePosition] = []
        var position = SourcePosition(line: 1, column: 1)
        for scalar in marked.unicodeScalars {
            if scalar == "‸" {
                marks.append(position)
                continue
            }
            text.unicodeScalars.append(scalar)
            let isBreak = scalar == "\n"
            let isByteOrderMark = scalar == "\u{FEFF}" && position == SourcePosition(line: 1, column: 1)
            position.column = isBreak ? 1 : position.column + (isByteOrderMark ? 0 : 1)
            position.line += isBreak ? 1 : 0
        }
        self.text = text
        self.marks = marks
    }

    var source: SourceText { SourceText(name: "test.yaml", text: text) }
}
