extension Renderer {
    /// The value of the expression.
    ///
    /// - Throws: also if the expression has no value.
    @inline(__always)
    mutating func evaluate(_ id: ExpressionID) throws(TemplateFailure) -> TemplateValue {
        guard let value = try evaluateIfDefined(id) else { throw undefined(id) }
        return value
    }

    /// The value of the expression, or nil if a name, an item or an `else` is missing: for `default` and `is defined`.
    mutating func evaluateIfDefined(_ id: ExpressionID) throws(TemplateFailure) -> TemplateValue? {
        switch program.tables[id] {
        case .constant(let constant): return program.tables.constants[Int(constant)]
        case .variable(let slot): return slots[Int(slot)].value
        case .loop(let level, let field): return value(of: field, turns[Int(level)])
        case .attribute(let base, let key):
            // Most are attributes of a variable.
            if case .variable(let slot) = program.tables[base], let member = member(of: slot, key) { return member }
            return try attribute(key, of: base, at: id)
        case .item(let base, let index):
            let (index, base) = (try evaluate(index), try evaluate(base))
            return try locating(id) { (renderer) throws(TemplateFault) in try renderer.item(index, of: base) }
        case .list(let items): return try list(items, at: id)
        case .concatenation(let operands): return try concatenation(operands, at: id)
        case .negative(let operand): return try arithmetic(.subtract, .integer(0), try evaluate(operand), at: id)
        case .positive(let operand): return try arithmetic(.add, .integer(0), try evaluate(operand), at: id)
        case .arithmetic(let operation, let left, let right):
            return try arithmetic(operation, try evaluate(left), try evaluate(right), at: id)
        case .comparison(let first, let links): return .boolean(try comparison(first, links, at: id))
        case .not(let operand): return .boolean(try !isTrue(operand))
        case .and(let left, let right):
            let value = try evaluate(left)
            return value.isTrue ? try evaluate(right) : value
        case .or(let left, let right):
            let value = try evaluate(left)
            return value.isTrue ? value : try evaluate(right)
        case .conditional(let test, let then, let otherwise):
            if try isTrue(test) { return try evaluateIfDefined(then) }
            guard let otherwise else { return nil }
            return try evaluateIfDefined(otherwise)
        case .isDefined(let operand): return .boolean(try evaluateIfDefined(operand) != nil)
        case .isNone(let operand):
            if case .none = try evaluate(operand) { return .boolean(true) }
            return .boolean(false)
        case .filter(let call): return try apply(program.tables.calls[Int(call)], at: id)
        }
    }

    /// Whether a condition holds: as its value does, without making one.
    mutating func isTrue(_ id: ExpressionID) throws(TemplateFailure) -> Bool {
        switch program.tables[id] {
        case .not(let operand): try !isTrue(operand)
        case .and(let left, let right): try isTrue(left) ? try isTrue(right) : false
        case .or(let left, let right): try isTrue(left) ? true : try isTrue(right)
        case .comparison(let first, let links): try comparison(first, links, at: id)
        case .loop(let level, let field): value(of: field, turns[Int(level)]).isTrue
        default: try evaluate(id).isTrue
        }
    }

    private mutating func attribute(
        _ key: Int32, of base: ExpressionID, at id: ExpressionID
    ) throws(TemplateFailure) -> TemplateValue? {
        guard case .mapping(let mapping) = try evaluate(base) else { return nil }
        let name = program.tables.keys[Int(key)]
        return try locating(id) { (renderer) throws(TemplateFault) in try renderer.member(name, of: mapping) }
    }

    /// The items of a list.
    ///
    /// - Throws: if the value is not a list.
    mutating func elements(_ id: ExpressionID) throws(TemplateFailure) -> [TemplateValue] {
        let value = try evaluate(id)
        guard case .list(let items) = value else {
            throw failure(TemplateFault(.type, "`\(text(of: id))` is \(value.kind), not a list"), at: id)
        }
        return items
    }

    @inline(__always)
    private func value(of field: LoopField, _ turn: LoopTurn) -> TemplateValue {
        switch field {
        case .index: .integer(turn.index + 1)
        case .index0: .integer(turn.index)
        case .first: .boolean(turn.index == 0)
        case .last: .boolean(turn.index == turn.count - 1)
        case .length: .integer(turn.count)
        }
    }

    /// A negative index counts from the end.
    private mutating func item(_ index: TemplateValue, of base: TemplateValue) throws(TemplateFault) -> TemplateValue? {
        switch (base, index) {
        case (.list(let items), .integer(let index)):
            let position = index < 0 ? index + items.count : index
            return items.indices.contains(position) ? items[position] : nil
        case (.mapping(let mapping), .text(let key)), (.mapping(let mapping), .tainted(let key)):
            return try member(TemplateKey(key), of: mapping)
        default: return nil
        }
    }

    private mutating func list(_ items: Span, at id: ExpressionID) throws(TemplateFailure) -> TemplateValue {
        var result: [TemplateValue] = []
        result.reserveCapacity(Int(items.count))
        for index in items.range {
            let value = try evaluate(program.tables.operands[index])
            try locating(id) { (renderer) throws(TemplateFault) in try renderer.checkDepth(of: value, 1) }
            result.append(value)
        }
        return .list(result)
    }

    /// Nested lists, which `set` could build, must not overflow the stack of code that walks or frees them.
    private mutating func checkDepth(of value: TemplateValue, _ depth: Int) throws(TemplateFault) {
        guard case .list(let items) = value else { return }
        guard depth < program.limits.nesting else { throw TemplateFault(.limit, "lists are nested too deeply") }
        try budget.charge(items.count + 1)
        for item in items { try checkDepth(of: item, depth + 1) }
    }

    private mutating func concatenation(_ operands: Span, at id: ExpressionID) throws(TemplateFailure) -> TemplateValue
    {
        var result = ""
        var isTainted = false
        for index in operands.range {
            let operand = program.tables.operands[index]
            let value = try evaluate(operand)
            guard let text = value.printable else {
                throw failure(TemplateFault(.type, "`~` joins texts and integers, not \(value.kind)"), at: operand)
            }
            result += text.string
            isTainted = isTainted || text.isTainted
            let length = result.utf8.count
            try locating(id) { (renderer) throws(TemplateFault) in try renderer.budget.check(text: length) }
        }
        let length = result.utf8.count
        try locating(id) { (renderer) throws(TemplateFault) in try renderer.budget.charge(text: length) }
        return TemplateText(result, isTainted: isTainted).value
    }

    private mutating func comparison(_ first: ExpressionID, _ links: Span, at id: ExpressionID) throws(TemplateFailure)
        -> Bool
    {
        var left = try evaluate(first)
        for index in links.range {
            let link = program.tables.links[index]
            let right = try evaluate(link.operand)
            let holds = try locating(id) { [left] (renderer) throws(TemplateFault) in
                try renderer.compare(left, link.comparison, right)
            }
            if !holds { return false }
            left = right
        }
        return true
    }

    private func arithmetic(
        _ operation: ArithmeticOperator, _ left: TemplateValue, _ right: TemplateValue, at id: ExpressionID
    ) throws(TemplateFailure) -> TemplateValue {
        do throws(TemplateFault) {
            return .integer(try Arithmetic.compute(left, operation, right))
        } catch {
            throw failure(error, at: id)
        }
    }

    /// Runs code that may throw an error without a location, and adds the location.
    mutating func locating<Result>(
        _ id: ExpressionID, _ work: (inout Renderer) throws(TemplateFault) -> Result
    ) throws(TemplateFailure) -> Result {
        do throws(TemplateFault) {
            return try work(&self)
        } catch {
            throw failure(error, at: id)
        }
    }
}
