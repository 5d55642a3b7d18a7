extension Renderer {
    /// Prints text in a comment that has begun on the current line: each further line of the text gets a line with the
    /// comment's marker in the same column.
    mutating func printComment(_ id: ExpressionID) throws(TemplateFailure) {
        let value = try evaluate(id)
        try locating(id) { (renderer) throws(TemplateFault) in try renderer.appendComment(value) }
    }

    private mutating func appendComment(_ value: TemplateValue) throws(TemplateFault) {
        guard let text = value.printable?.string else {
            throw TemplateFault(.type, "`comment` needs text, not \(value.kind)")
        }
        guard let notation = program.language.comment else {
            throw TemplateFault(.sink, "`comment`: this language has no line comments")
        }
        guard let margin = CommentMargin(line: currentLine, marker: Array(notation.marker.utf8)) else {
            throw TemplateFault(
                .sink, "`comment` must be inside a comment",
                fix: "write `\(notation.marker)` before it on the same line")
        }
        try budget.charge(reading: text)
        let lines = CommentText(notation).lines(text)
        let (added, overflows) = lines.count.multipliedReportingOverflow(by: margin.bytes.count)
        try budget.charge(text: overflows ? .max : min(added, .max / 2) + text.utf8.count)
        append(lines, margin)
    }

    private mutating func append(_ lines: [String], _ margin: CommentMargin) {
        for (index, line) in lines.enumerated() {
            if index > 0 { output.append([.newline] + (line.isEmpty ? margin.trimmed : margin.bytes)) }
            if index == 0, margin.needsSpace, !line.isEmpty { output.append([.space]) }
            append(line)
        }
    }

    private var currentLine: ArraySlice<UInt8> { output.lastLine(from: lineFloor) }
}
