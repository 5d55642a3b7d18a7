import Documents

extension ShapeChecker {
    /// The shape of the expression's value; `any` if it is unknown or an error was reported.
    mutating func infer(_ id: ExpressionID) -> TemplateShape {
        guard let shape = inferIfDefined(id) else {
            if !isGuarded(id) { reportUndefined(id) }
            return .any
        }
        return shape
    }

    /// Nil if the expression cannot have a value.
    mutating func inferIfDefined(_ id: ExpressionID) -> TemplateShape? {
        switch program.tables[id] {
        case .constant(let constant): return TemplateShape(of: program.tables.constants[Int(constant)])
        case .variable(let slot): return shapes[Int(slot)]
        case .loop(_, let field): return field == .first || field == .last ? .boolean : .integer
        case .attribute(let base, let key): return inferAttribute(program.tables.keys[Int(key)].name, of: base)
        case .item(let base, let index): return inferItem(of: base, index)
        case .list(let items): return .list(inferMerged(items) ?? .any)
        case .concatenation(let operands): return inferConcatenation(operands)
        case .negative(let operand), .positive(let operand): return inferArithmetic([operand])
        case .arithmetic(_, let left, let right): return inferArithmetic([left, right])
        case .comparison(let first, let links): return inferComparison(first, links)
        case .not(let operand), .isNone(let operand):
            _ = infer(operand)
            return .boolean
        case .isDefined(let operand):
            _ = inferIfDefined(operand)
            return .boolean
        case .and(let left, let right):
            let shape = infer(left)
            return shape.merged(with: guarding(left) { $0.infer(right) })
        case .or(let left, let right): return infer(left).merged(with: infer(right))
        case .conditional(let test, let then, let otherwise): return inferConditional(test, then, otherwise)
        case .filter(let call): return infer(program.tables.calls[Int(call)], at: id)
        }
    }

    /// The element shape of an expression that should be a list.
    mutating func inferElement(of id: ExpressionID) -> TemplateShape {
        let shape = infer(id)
        if let element = shape.element { return element }
        report(TemplateFault(.type, "\(text(of: id)) is \(shape.kind), not a list"), at: id)
        return .any
    }

    func text(of id: ExpressionID) -> String {
        "`" + program.tables.text(of: id, in: program.source) + "`"
    }

    private mutating func reportUndefined(_ id: ExpressionID) {
        switch program.tables[id] {
        case .variable(let slot):
            let name = program.slotNames[Int(slot)]
            let defined = zip(program.slotNames, shapes).compactMap { $1 == nil ? nil : $0 }
            let fix = NearestName.question(for: name, in: known + defined)
            report(TemplateFault(.unknownVariable, "unknown variable `\(name)`", fix: fix), at: id)
        case .attribute(let base, let key):
            guard let members = infer(base).members else { return }
            let name = program.tables.keys[Int(key)].name
            let fix = NearestName.question(for: name, in: names(of: .mapping(members)))
            report(TemplateFault(.unknownAttribute, "\(text(of: base)) has no `\(name)`", fix: fix), at: id)
        default: break
        }
    }

    private mutating func inferAttribute(_ name: String, of base: ExpressionID) -> TemplateShape? {
        let shape = infer(base)
        if shape == .any { return .any }
        if shape.isMapping { return shape.member(name) ?? snippet(name, of: shape) }
        report(TemplateFault(.type, "\(text(of: base)) is \(shape.kind) and has no `\(name)`"), at: base)
        return .any
    }

    /// The names that a mapping offers: its members, then its snippets.
    func names(of shape: TemplateShape) -> [String] {
        let snippets = program.snippetKinds.filter { $0.value.fits(shape) }.keys.sorted()
        return (shape.members ?? []).map(\.name) + snippets
    }

    func snippet(_ name: String, of shape: TemplateShape) -> TemplateShape? {
        program.snippetKinds[name].flatMap { $0.fits(shape) ? .snippet($0.language) : nil }
    }

    private mutating func inferItem(of base: ExpressionID, _ index: ExpressionID) -> TemplateShape {
        _ = infer(index)
        let shape = infer(base)
        if shape.isMapping { return .any }
        if let element = shape.element { return element }
        report(TemplateFault(.type, "\(text(of: base)) is \(shape.kind) and has no items"), at: base)
        return .any
    }

    /// Nil if there are no items.
    private mutating func inferMerged(_ items: Span) -> TemplateShape? {
        var result: TemplateShape?
        for index in items.range {
            let shape = infer(program.tables.operands[index])
            result = result?.merged(with: shape) ?? shape
        }
        return result
    }

    private mutating func inferConcatenation(_ operands: Span) -> TemplateShape {
        var result = TemplateShape.text
        for index in operands.range {
            let operand = program.tables.operands[index]
            let shape = infer(operand)
            if !shape.isPrintable {
                report(TemplateFault(.type, "`~` joins texts and integers, not \(shape.kind)"), at: operand)
            } else if shape != .integer {
                result = result.merged(with: shape)
            }
        }
        return result
    }

    private mutating func inferArithmetic(_ operands: [ExpressionID]) -> TemplateShape {
        for operand in operands {
            let shape = infer(operand)
            if !shape.isInteger {
                report(TemplateFault(.type, "\(text(of: operand)) is \(shape.kind), not an integer"), at: operand)
            }
        }
        return .integer
    }

    private mutating func inferComparison(_ first: ExpressionID, _ links: Span) -> TemplateShape {
        _ = infer(first)
        for index in links.range { _ = infer(program.tables.links[index].operand) }
        return .boolean
    }

    private mutating func inferConditional(_ test: ExpressionID, _ then: ExpressionID, _ otherwise: ExpressionID?)
        -> TemplateShape
    {
        _ = infer(test)
        let shape = guarding(test) { $0.infer(then) }
        return otherwise.map { shape.merged(with: infer($0)) } ?? shape
    }
}

extension TemplateShape {
    fileprivate init(of value: TemplateValue) {
        switch value {
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .text: self = .text
        case .tainted: self = .tainted
        case .none, .list, .mapping: self = .any
        }
    }
}
