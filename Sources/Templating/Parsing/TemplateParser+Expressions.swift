extension TemplateParser {
    /// Any expression. An inline `if` has the lowest precedence.
    mutating func parseExpression() throws(SyntaxError) -> ExpressionID {
        try enter()
        defer { depth -= 1 }
        let start = cursor.current.range.lowerBound
        var value = try parseOperation()
        while cursor.take(word: .if) {
            let test = try parseOperation()
            let otherwise = cursor.take(word: .else) ? try parseExpression() : nil
            let height = max(height(above: value, test), height(above: otherwise ?? value))
            value = try add(.conditional(test: test, then: value, otherwise: otherwise), height, from: start)
        }
        return value
    }

    /// An expression without an inline `if`, of operators with at least the precedence `minimum`.
    mutating func parseOperation(_ minimum: Precedence = .or) throws(SyntaxError) -> ExpressionID {
        let start = cursor.current.range.lowerBound
        var left = try parseOperand(minimum)
        while let binding = Precedence(cursor.current, cursor.next), binding >= minimum {
            switch binding {
            case .or, .and:
                cursor.advance()
                let right = try parseOperation(binding.next)
                let height = height(above: left, right)
                left = try add(binding == .or ? .or(left, right) : .and(left, right), height, from: start)
            case .comparison: left = try parseComparison(left, from: start)
            case .concatenation: left = try parseConcatenation(left, from: start)
            case .sum, .product: left = try parseArithmetic(left, binding, from: start)
            case .not, .unary: return left
            }
        }
        return left
    }

    private mutating func parseOperand(_ minimum: Precedence) throws(SyntaxError) -> ExpressionID {
        let start = cursor.current.range.lowerBound
        guard minimum <= .not, cursor.take(word: .not) else { return try parseUnary() }
        try enter()
        defer { depth -= 1 }
        let operand = try parseOperation(.not)
        return try add(.not(operand), height(above: operand), from: start)
    }

    /// `a < b <= c`: a chain that compares each operand with the next.
    private mutating func parseComparison(_ first: ExpressionID, from start: Int) throws(SyntaxError) -> ExpressionID {
        var links: [ComparisonLink] = []
        while let comparison = takeComparison() {
            links.append(ComparisonLink(comparison: comparison, operand: try parseOperation(.sum)))
        }
        let height = height(aboveAll: [first] + links.map(\.operand))
        return try add(.comparison(first, tables.links.addSpan(links)), height, from: start)
    }

    private mutating func takeComparison() -> ComparisonOperator? {
        guard Precedence(cursor.current, cursor.next) == .comparison else { return nil }
        defer { cursor.advance() }
        switch cursor.current.kind {
        case .symbol(let symbol): return ComparisonOperator(rawValue: symbol.rawValue)
        case .name(.not):
            cursor.advance()
            return .notIn
        default: return .in
        }
    }

    private mutating func parseConcatenation(_ first: ExpressionID, from start: Int) throws(SyntaxError) -> ExpressionID
    {
        var operands = [first]
        while cursor.take(.tilde) { operands.append(try parseOperation(.product)) }
        let height = height(aboveAll: operands)
        return try add(.concatenation(tables.operands.addSpan(operands)), height, from: start)
    }

    private mutating func parseArithmetic(_ left: ExpressionID, _ binding: Precedence, from start: Int)
        throws(SyntaxError) -> ExpressionID
    {
        guard case .symbol(let symbol) = cursor.current.kind,
            let operation = ArithmeticOperator(rawValue: symbol.rawValue)
        else { throw cursor.unexpected(expected: "an operator") }
        cursor.advance()
        let right = try parseOperation(binding.next)
        return try add(.arithmetic(operation, left, right), height(above: left, right), from: start)
    }

    /// The height of a node of these parts.
    func height(above part: ExpressionID) -> Int { 1 + tables.height(of: part) }

    func height(above one: ExpressionID, _ other: ExpressionID) -> Int {
        max(height(above: one), height(above: other))
    }

    func height(aboveAll parts: [ExpressionID]) -> Int { parts.reduce(1) { max($0, height(above: $1)) } }

    /// Adds a node that spans from `start` to the last word that was read.
    mutating func add(_ node: ExpressionNode, _ height: Int = 1, from start: Int) throws(SyntaxError) -> ExpressionID {
        let range = start..<max(start, cursor.previousEnd)
        guard height <= environment.limits.nesting else { throw tooDeep(range) }
        return tables.add(node, height: height, at: range)
    }

    mutating func enter() throws(SyntaxError) {
        guard depth < environment.limits.nesting else { throw tooDeep(cursor.current.range) }
        depth += 1
    }

    private func tooDeep(_ range: Range<Int>) -> SyntaxError {
        SyntaxError(
            TemplateFault(.limit, "the expression is nested too deeply", fix: "split it with `{% set … %}`"), at: range)
    }
}
