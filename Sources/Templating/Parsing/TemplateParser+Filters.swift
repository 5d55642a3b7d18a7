import Documents

extension TemplateParser {
    /// The filters and tests after an operand.
    mutating func parseFilters(on operand: ExpressionID, from start: Int) throws(SyntaxError) -> ExpressionID {
        var value = operand
        while true {
            if cursor.take(.pipe) {
                value = try parseFilter(on: value, from: start)
            } else if cursor.take(word: .is) {
                value = try parseTest(of: value, from: start)
            } else if cursor.current.kind == .symbol(.openParenthesis) {
                throw SyntaxError("a template cannot call functions", at: cursor.current.range)
            } else {
                return value
            }
        }
    }

    private mutating func parseFilter(on input: ExpressionID, from start: Int) throws(SyntaxError) -> ExpressionID {
        guard let name = cursor.name else { throw cursor.unexpected(expected: "a filter") }
        let range = cursor.current.range
        guard let filter = Filter(rawValue: name) else {
            let fix = NearestName.question(for: name, in: Filter.allCases.map(\.rawValue))
            throw SyntaxError(TemplateFault(.unknownFilter, "unknown filter `\(name)`", fix: fix), at: range)
        }
        if case .filter(let call) = tables[input], tables.calls[Int(call)].filter.isSink {
            let sink = tables.calls[Int(call)].filter.rawValue
            let fault = TemplateFault(.sink, "`\(sink)` must be the last filter: `\(name)` could undo it")
            throw SyntaxError(fault, at: range)
        }
        if let fault = filter.fault(in: environment.language) { throw SyntaxError(fault, at: range) }
        cursor.advance()
        let arguments = try parseArguments(of: filter, at: range)
        let call = FilterCall(filter: filter, input: input, arguments: tables.arguments.addSpan(arguments))
        let height = height(aboveAll: arguments.map { $0 ?? input } + [input])
        let value = try add(.filter(tables.calls.add(call)), height, from: start)
        if filter == .comment { comments.append(value) }
        return value
    }

    /// One argument for each parameter; nil for those left out.
    private mutating func parseArguments(of filter: Filter, at range: Range<Int>) throws(SyntaxError) -> [ExpressionID?]
    {
        let parameters = filter.parameters
        var arguments = [ExpressionID?](repeating: nil, count: parameters.count)
        if cursor.take(.openParenthesis) {
            var position = 0
            var keywordSeen = false
            while cursor.current.kind != .symbol(.closeParenthesis) {
                if position > 0 { try cursor.expect(.comma) }
                if cursor.current.kind == .symbol(.closeParenthesis) { break }
                try parseArgument(of: filter, position, &keywordSeen, into: &arguments)
                position += 1
            }
            cursor.advance()
        }
        for (parameter, argument) in zip(parameters, arguments) where parameter.isRequired && argument == nil {
            throw SyntaxError(
                TemplateFault(.argument, "`\(filter.rawValue)` needs `\(parameter.name)`"), at: range)
        }
        return arguments
    }

    private mutating func parseArgument(
        of filter: Filter, _ position: Int, _ keywordSeen: inout Bool, into arguments: inout [ExpressionID?]
    ) throws(SyntaxError) {
        let token = cursor.current
        var index = position
        if cursor.next.kind == .symbol(.assign), let name = cursor.name {
            index = try parameter(name, of: filter, at: token.range)
            cursor.advance()
            cursor.advance()
            keywordSeen = true
        } else if keywordSeen {
            throw SyntaxError("a positional argument follows a named one", at: token.range)
        }
        guard index < arguments.count else {
            let most = arguments.isEmpty ? "no arguments" : "at most \(arguments.count)"
            throw SyntaxError(TemplateFault(.argument, "`\(filter.rawValue)` takes \(most)"), at: token.range)
        }
        guard arguments[index] == nil else {
            let name = filter.parameters[index].name
            throw SyntaxError(TemplateFault(.argument, "`\(name)` is given twice"), at: token.range)
        }
        arguments[index] = try parseExpression()
    }

    private func parameter(_ name: String, of filter: Filter, at range: Range<Int>) throws(SyntaxError) -> Int {
        let names = filter.parameters.map(\.name)
        if let index = names.firstIndex(of: name) { return index }
        let message = "`\(filter.rawValue)` has no argument `\(name)`"
        throw SyntaxError(TemplateFault(.argument, message, fix: NearestName.question(for: name, in: names)), at: range)
    }

    /// `is defined`, `is none`, and both with `not`.
    private mutating func parseTest(of value: ExpressionID, from start: Int) throws(SyntaxError) -> ExpressionID {
        let isNegated = cursor.take(word: .not)
        let token = cursor.current
        guard let name = cursor.name else { throw cursor.unexpected(expected: "a test") }
        guard Words.tests.contains(name) else {
            let fix =
                name == "undefined" ? "write `is not defined`" : NearestName.question(for: name, in: Words.tests)
            throw SyntaxError(TemplateFault(.unknownTest, "unknown test `\(name)`", fix: fix), at: token.range)
        }
        cursor.advance()
        try rejectTestArgument(of: name)
        let height = height(above: value)
        let test = try add(name == "none" ? .isNone(value) : .isDefined(value), height, from: start)
        return isNegated ? try add(.not(test), height + 1, from: start) : test
    }

    /// Jinja takes nearly any word after a test as its argument.
    private func rejectTestArgument(of name: String) throws(SyntaxError) {
        switch cursor.current.kind {
        case .name(.and), .name(.or), .name(.else): return
        case .name, .string, .integer, .symbol(.openBracket), .symbol(.openParenthesis):
            throw SyntaxError("the test `\(name)` takes no argument", at: cursor.current.range)
        case .symbol, .end: return
        }
    }
}
