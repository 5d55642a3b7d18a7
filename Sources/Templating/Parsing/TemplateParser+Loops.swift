extension TemplateParser {
    mutating func parseFor(_ tag: Tag) -> Statement? {
        let header = parseRest(of: tag) { (parser) throws(SyntaxError) in try parser.parseLoopHeader() }
        let slots = scopes.enterLoop(variables: header?.variables ?? [])
        let level = Int32(scopes.loopDepth)
        let (body, end) = parseBlock(of: BlockStart(kind: .for, range: tag.range))
        let inherited = scopes.leaveLoop()
        guard let end else { return nil }
        var otherwise: Span?
        expectNothing(after: end)
        if end.keyword == "else" {
            let (block, end) = parseBlock(of: BlockStart(kind: .elseOfFor, range: tag.range))
            guard let end else { return nil }
            expectNothing(after: end)
            otherwise = block
        }
        guard let header else { return nil }
        return .loop(
            tables.loops.add(
                Loop(
                    source: header.source, slots: slots, level: level, inherited: inherited, body: body,
                    otherwise: otherwise)))
    }

    private mutating func parseLoopHeader() throws(SyntaxError) -> (variables: [String], source: ExpressionID) {
        var variables = [try parseTarget()]
        while cursor.take(.comma) {
            let range = cursor.current.range
            let name = try parseTarget()
            guard !variables.contains(name) else { throw SyntaxError("`\(name)` appears twice here", at: range) }
            variables.append(name)
        }
        guard cursor.take(word: .in) else { throw cursor.unexpected(expected: "`in`") }
        let source = try parseOperation()
        try rejectComments(except: nil)
        if cursor.current.kind == .name(.if) {
            throw SyntaxError(
                "a `for` has no condition", at: cursor.current.range, fix: "write an `if` inside the loop")
        }
        return (variables, source)
    }

    /// A name that is assigned a value.
    mutating func parseTarget() throws(SyntaxError) -> String {
        guard let name = cursor.name else { throw cursor.unexpected(expected: "a name") }
        guard cursor.current.kind == .name(.other) else {
            throw SyntaxError("`\(name)` is reserved and cannot be set", at: cursor.current.range)
        }
        cursor.advance()
        return name
    }
}
