extension Renderer {
    /// Prints a text or an integer. All else has no form that an author could want in a file.
    mutating func print(_ id: ExpressionID) throws(TemplateFailure) {
        let value = try evaluate(id)
        switch value {
        case .text(let text): append(text)
        case .integer(let number): append(String(number))
        case .tainted(let text):
            guard program.language == .prose else { throw failure(bareTaint(id), at: id) }
            append(text)
        case .none, .boolean, .list, .mapping: throw failure(unprintable(value), at: id)
        }
    }

    mutating func append(_ text: String) {
        output.append(contentsOf: text.utf8)
    }

    private func bareTaint(_ id: ExpressionID) -> TemplateFault {
        let written = program.source.text(program.tables.range(of: id)).prefix(60)
        return TemplateFault(
            .tainted, "`\(written)` is text from outside and cannot be printed bare",
            fix: "write `\(written) | quote` for a literal or `\(written) | comment` within a comment")
    }

    private func unprintable(_ value: TemplateValue) -> TemplateFault {
        let fix =
            switch value {
            case .boolean: "write `\"true\" if … else \"false\"` with the words of the output's language"
            case .none: "write `… | default(\"\", true)`, or test with `is none`"
            case .list: "write `… | join(\", \")` or a `for`"
            default: "print one of its attributes"
            }
        let kind = if case .none = value { "`none`" } else { value.kind }
        return TemplateFault(.unprintable, "\(kind) cannot be printed", fix: fix)
    }
}
