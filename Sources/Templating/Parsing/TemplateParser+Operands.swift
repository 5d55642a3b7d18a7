import Documents

extension TemplateParser {
    /// An operand with its sign, attributes and filters, which apply to the signed value: `-x | f` is `(-x) | f`.
    mutating func parseUnary(withFilters: Bool = true) throws(SyntaxError) -> ExpressionID {
        let start = cursor.current.range.lowerBound
        var value: ExpressionID
        if cursor.current.kind == .symbol(.minus) || cursor.current.kind == .symbol(.plus) {
            try enter()
            defer { depth -= 1 }
            let isNegative = cursor.take(.minus) || !cursor.take(.plus)
            let operand = try parseUnary(withFilters: false)
            let height = height(above: operand)
            value = try add(isNegative ? .negative(operand) : .positive(operand), height, from: start)
        } else {
            value = try parsePrimary()
        }
        value = try parseAccesses(to: value, from: start)
        return withFilters ? try parseFilters(on: value, from: start) : value
    }

    private mutating func parsePrimary() throws(SyntaxError) -> ExpressionID {
        let token = cursor.current
        switch token.kind {
        case .name(let word):
            cursor.advance()
            return try parseName(word, token.range)
        case .integer(let value):
            cursor.advance()
            return try addConstant(.integer(value), from: token.range.lowerBound)
        case .string: return try parseText()
        case .symbol(.openParenthesis): return try parseParenthesis()
        case .symbol(.openBracket): return try parseList()
        default: throw cursor.unexpected(expected: "a value")
        }
    }

    private mutating func parseName(_ word: Token.Word, _ range: Range<Int>) throws(SyntaxError) -> ExpressionID {
        switch word {
        case .other: return try parseVariable(range)
        case .true, .upperTrue: return try addConstant(.boolean(true), from: range.lowerBound)
        case .false, .upperFalse: return try addConstant(.boolean(false), from: range.lowerBound)
        case .none, .upperNone: return try addConstant(.none, from: range.lowerBound)
        case .loop: return try parseLoopField(range)
        case .and, .or, .not, .in, .is, .if, .else, .elif:
            throw SyntaxError("expected a value, found `\(word.rawValue)`", at: range)
        }
    }

    private mutating func parseVariable(_ range: Range<Int>) throws(SyntaxError) -> ExpressionID {
        let name = source.text(range)
        if cursor.current.kind == .symbol(.openParenthesis) { throw call(of: name, at: range) }
        let slot = scopes.slot(reading: name, VariableUse(range: range))
        return try add(.variable(slot: slot), from: range.lowerBound)
    }

    private mutating func parseLoopField(_ range: Range<Int>) throws(SyntaxError) -> ExpressionID {
        guard scopes.loopDepth > 0 else { throw SyntaxError("`loop` is used outside a `for`", at: range) }
        guard cursor.take(.dot), let name = cursor.name else {
            let names = LoopField.allCases.map { "`loop.\($0.rawValue)`" }.joined(separator: ", ")
            throw SyntaxError("`loop` itself is not a value", at: range, fix: "use one of \(names)")
        }
        guard let field = LoopField(rawValue: name) else {
            let fields = LoopField.allCases.map(\.rawValue)
            let fault = TemplateFault(
                .unknownAttribute, "`loop` has no `\(name)`", fix: NearestName.question(for: name, in: fields))
            throw SyntaxError(fault, at: cursor.current.range)
        }
        cursor.advance()
        return try add(.loop(level: Int32(scopes.loopDepth), field), from: range.lowerBound)
    }

    /// Adjacent string literals are concatenated.
    private mutating func parseText() throws(SyntaxError) -> ExpressionID {
        let start = cursor.current.range.lowerBound
        var text = ""
        while let part = cursor.string {
            text += part
            cursor.advance()
        }
        return try addConstant(.text(text), from: start)
    }

    private mutating func parseParenthesis() throws(SyntaxError) -> ExpressionID {
        cursor.advance()
        let value = try parseExpression()
        if cursor.current.kind == .symbol(.comma) {
            throw SyntaxError("a list is written in brackets", at: cursor.current.range, fix: "write `[a, b]`")
        }
        try cursor.expect(.closeParenthesis)
        return value
    }

    private mutating func parseList() throws(SyntaxError) -> ExpressionID {
        let start = cursor.current.range.lowerBound
        cursor.advance()
        var items: [ExpressionID] = []
        while cursor.current.kind != .symbol(.closeBracket) {
            if !items.isEmpty { try cursor.expect(.comma) }
            if cursor.current.kind == .symbol(.closeBracket) { break }
            items.append(try parseExpression())
        }
        cursor.advance()
        return try add(.list(tables.operands.addSpan(items)), height(aboveAll: items), from: start)
    }

    private mutating func parseAccesses(to base: ExpressionID, from start: Int) throws(SyntaxError) -> ExpressionID {
        var value = base
        while true {
            if cursor.take(.dot) {
                guard let name = cursor.name else { throw cursor.unexpected(expected: "a name") }
                let range = cursor.current.range
                cursor.advance()
                if cursor.current.kind == .symbol(.openParenthesis) { throw call(of: name, at: range) }
                value = try addAttribute(name, of: value, from: start)
            } else if cursor.take(.openBracket) {
                let index = try parseExpression()
                try cursor.expect(.closeBracket)
                value = try addItem(index, of: value, from: start)
            } else {
                return value
            }
        }
    }

    private mutating func addItem(_ index: ExpressionID, of base: ExpressionID, from start: Int) throws(SyntaxError)
        -> ExpressionID
    {
        if case .constant(let constant) = tables[index], case .text(let name) = tables.constants[Int(constant)] {
            return try addAttribute(name, of: base, from: start)
        }
        return try add(.item(base, index), height(above: base, index), from: start)
    }

    private mutating func addAttribute(_ name: String, of base: ExpressionID, from start: Int) throws(SyntaxError)
        -> ExpressionID
    {
        try add(.attribute(base, key: tables.keys.add(TemplateKey(name))), height(above: base), from: start)
    }

    mutating func addConstant(_ value: TemplateValue, from start: Int) throws(SyntaxError) -> ExpressionID {
        try add(.constant(tables.constants.add(value)), from: start)
    }

    func call(of name: String, at range: Range<Int>) -> SyntaxError {
        SyntaxError("`\(name)(…)`: a template cannot call functions", at: range, fix: "use a filter: `value | filter`")
    }
}
