import Documents

extension Renderer {
    func failure(_ fault: TemplateFault, at id: ExpressionID) -> TemplateFailure {
        failure(fault, in: program.source, at: program.tables.range(of: id))
    }

    func failure(_ fault: TemplateFault, in source: TemplateSource, at range: Range<Int>) -> TemplateFailure {
        guard var diagnostic = fault.origin else {
            return TemplateFailure(SyntaxError(fault, at: range).diagnostic(in: source))
        }
        let note = Diagnostic.Note("used here", at: source.location(range))
        // A recursive snippet fails at the same place at every depth.
        if !diagnostic.notes.contains(note) { diagnostic.notes.append(note) }
        return TemplateFailure(diagnostic)
    }

    /// Why the expression has no value.
    mutating func undefined(_ id: ExpressionID) -> TemplateFailure {
        do throws(TemplateFailure) {
            return try whyUndefined(id)
        } catch {
            return error
        }
    }

    private mutating func whyUndefined(_ id: ExpressionID) throws(TemplateFailure) -> TemplateFailure {
        switch program.tables[id] {
        case .variable(let slot): return unknownVariable(program.slotNames[Int(slot)], at: id)
        case .attribute(let base, let key):
            let name = program.tables.keys[Int(key)].name
            return failure(noAttribute(name, of: try evaluate(base), at: base), at: id)
        case .item(let base, let index): return failure(noItem(try evaluate(index), of: try evaluate(base)), at: id)
        case .conditional(let test, let then, let otherwise):
            if try evaluate(test).isTrue { return try whyUndefined(then) }
            if let otherwise { return try whyUndefined(otherwise) }
            let message = "the condition is false and there is no `else`"
            return failure(TemplateFault(.value, message, fix: "write `… else \"\"`"), at: test)
        case .filter(let call): return try whyUndefined(program.tables.calls[Int(call)], at: id)
        default: return failure(TemplateFault(.value, "the expression has no value"), at: id)
        }
    }

    private mutating func whyUndefined(_ call: FilterCall, at id: ExpressionID) throws(TemplateFailure)
        -> TemplateFailure
    {
        if call.filter == .default, let value = program.tables.arguments[call.arguments.range.lowerBound] {
            return try whyUndefined(value)
        }
        let subject = text(of: call.input)
        return failure(TemplateFault(.value, "`\(subject)` is empty and has no \(call.filter.rawValue) item"), at: id)
    }

    private func unknownVariable(_ name: String, at id: ExpressionID) -> TemplateFailure {
        let defined = program.slotNames.enumerated().filter { slots[$0.offset].value != nil }.map(\.element)
        let fix = NearestName.question(for: name, in: context.keys + defined)
        return failure(TemplateFault(.unknownVariable, "unknown variable `\(name)`", fix: fix), at: id)
    }

    /// Why an include cannot be rendered here.
    func unknown(_ input: SlotCopy, of inclusion: Inclusion) -> TemplateFailure {
        let fault = inclusion.unknown(program.slotNames[Int(input.from)], among: context.keys)
        return failure(fault, in: program.source, at: inclusion.range)
    }

    private func noAttribute(_ name: String, of base: TemplateValue, at id: ExpressionID) -> TemplateFault {
        guard case .mapping(let mapping) = base else {
            return TemplateFault(.type, "`\(text(of: id))` is \(base.kind) and has no `\(name)`")
        }
        let fix = NearestName.question(for: name, in: names(of: mapping))
        return TemplateFault(.unknownAttribute, "`\(text(of: id))` has no `\(name)`", fix: fix)
    }

    private func noItem(_ index: TemplateValue, of base: TemplateValue) -> TemplateFault {
        switch (base, index) {
        case (.list(let items), .integer(let index)):
            TemplateFault(.value, "there is no item \(index): the list has \(items.count)")
        case (.list, _): TemplateFault(.type, "the index of a list must be an integer, not \(index.kind)")
        case (.mapping(let mapping), .text(let name)):
            TemplateFault(
                .unknownAttribute, "there is no `\(name)`",
                fix: NearestName.question(for: name, in: names(of: mapping)))
        case (.mapping, .tainted): TemplateFault(.unknownAttribute, "the mapping does not have the name")
        case (.mapping, _): TemplateFault(.type, "a name in a mapping must be text, not \(index.kind)")
        default: TemplateFault(.type, "\(base.kind) has no items")
        }
    }

    /// The source of the expression.
    func text(of id: ExpressionID) -> String {
        program.tables.text(of: id, in: program.source)
    }
}
