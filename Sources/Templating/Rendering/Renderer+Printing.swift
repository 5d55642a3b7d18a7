import Documents

extension Renderer {
    /// Prints a text or an integer. Other values have no form that belongs in a file.
    mutating func print(_ id: ExpressionID) throws(TemplateFailure) {
        let value = try evaluate(id)
        switch value {
        case .text(let safe): try append(safe, id)
        case .integer(let number): try append(String(number), id)
        case .tainted(let foreign):
            guard program.language == .prose else { throw failure(PrintFault.bareTaint(text(of: id)), at: id) }
            try append(foreign, id)
        case .none, .boolean, .list, .mapping: throw failure(PrintFault.unprintable(value), at: id)
        }
    }

    /// Appends the printed text of the expression.
    @inline(__always)
    mutating func append(_ text: String, _ id: ExpressionID) throws(TemplateFailure) {
        append(text)
        if output.count > budget.limits.outputBytes { throw tooLong(id) }
    }

    @inline(__always)
    mutating func append(_ text: String) { text.withBytes { output.append($0) } }

    private func tooLong(_ id: ExpressionID) -> TemplateFailure {
        failure(TemplateFault(.limit, "the output is longer than \(program.limits.outputBytes) bytes"), at: id)
    }
}
