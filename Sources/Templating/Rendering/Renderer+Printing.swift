import Documents

extension Renderer {
    /// Prints a text or an integer. Other values have no form that belongs in a file.
    mutating func print(_ id: ExpressionID) throws(TemplateFailure) {
        if case .filter(let call) = program.tables[id], try printCase(program.tables.calls[Int(call)], id) { return }
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

    /// Prints a name in lower or upper case without making a text of it; false if it is nothing of the kind.
    private mutating func printCase(_ call: FilterCall, _ id: ExpressionID) throws(TemplateFailure) -> Bool {
        guard call.filter == .lower || call.filter == .upper, let text = name(call.input) else { return false }
        let start = output.count
        try append(text, id)
        guard call.filter == .lower ? output.lower(from: start) : output.upper(from: start) else { return false }
        try locating(id) { (renderer) throws(TemplateFault) in
            try renderer.budget.charge(reading: text)
            try renderer.budget.charge(text: text.utf8.count)
        }
        return true
    }

    /// The safe text of a variable or one of its attributes; nil for every other expression.
    private mutating func name(_ id: ExpressionID) -> String? {
        switch program.tables[id] {
        case .variable(let slot): slots[Int(slot)].value?.safe
        case .attribute(let base, let key):
            if case .variable(let slot) = program.tables[base] { member(of: slot, key)?.safe } else { nil }
        default: nil
        }
    }

    /// Appends the printed text of the expression.
    @inline(__always)
    mutating func append(_ text: String, _ id: ExpressionID) throws(TemplateFailure) {
        append(text)
        try checkLength(id)
    }

    /// Throws if the output is too long, now that an expression is printed.
    @inline(__always)
    mutating func checkLength(_ id: ExpressionID) throws(TemplateFailure) {
        if output.count > budget.limits.outputBytes { throw tooLong(id) }
    }

    @inline(__always)
    mutating func append(_ text: String) { text.withBytes { output.append($0) } }

    private func tooLong(_ id: ExpressionID) -> TemplateFailure {
        failure(TemplateFault(.limit, "the output is longer than \(program.limits.outputBytes) bytes"), at: id)
    }
}
