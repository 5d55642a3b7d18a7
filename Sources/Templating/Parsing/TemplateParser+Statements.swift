import Documents

extension TemplateParser {
    /// The statement that the tag begins, with everything it encloses; nil if an error was reported.
    mutating func parseStatement(_ tag: Tag) -> Statement? {
        cursor.enter(tag)
        guard let keyword = cursor.name else {
            if !tag.isBroken { report(cursor.unexpected(expected: "the name of a tag")) }
            return nil
        }
        let word = cursor.current.range
        cursor.advance()
        switch keyword {
        case "if": return nested(tag) { $0.parseIf(tag) }
        case "for": return nested(tag) { $0.parseFor(tag) }
        case "set": return parseRest(of: tag) { (parser) throws(SyntaxError) in try parser.parseSet() }
        case "include":
            return parseRest(of: tag) { (parser) throws(SyntaxError) in try parser.parseInclude(word) } ?? nil
        default:
            report(unknownTag(keyword, at: word))
            return nil
        }
    }

    private func unknownTag(_ keyword: String, at range: Range<Int>) -> SyntaxError {
        if Words.tags.contains(keyword) {
            return SyntaxError("`\(keyword)` is outside the block it belongs to", at: range)
        }
        if Words.foreignTags.contains(keyword) {
            return SyntaxError(TemplateFault(.unknownTag, "`\(keyword)` is not part of this language"), at: range)
        }
        let fix = NearestName.question(for: keyword, in: Words.tags)
        return SyntaxError(TemplateFault(.unknownTag, "unknown tag `\(keyword)`", fix: fix), at: range)
    }

    private mutating func nested(_ tag: Tag, _ parse: (inout TemplateParser) -> Statement?) -> Statement? {
        guard starts.count < environment.limits.nesting else {
            report(SyntaxError(TemplateFault(.limit, "blocks are nested too deeply"), at: tag.range))
            position = segments.count
            return nil
        }
        return parse(&self)
    }

    private mutating func parseIf(_ tag: Tag) -> Statement? {
        var arms: [Arm] = []
        var isComplete = true
        var current = Terminator(keyword: "if", tag: tag)
        while true {
            let isElse = current.keyword == "else"
            let test = parseRest(of: current.tag) { (parser) throws(SyntaxError) in try parser.parseTest(isElse) }
            let (body, end) = parseBlock(of: BlockStart(kind: isElse ? .elseOfIf : .if, range: tag.range))
            if let test { arms.append(Arm(test: test, body: body)) } else { isComplete = false }
            guard let end else { return nil }
            if end.keyword == "endif" {
                expectNothing(after: end)
                return isComplete ? .choose(tables.arms.addSpan(arms)) : nil
            }
            current = end
        }
    }

    /// The test of an `if` or `elif`; an `else` has none.
    private mutating func parseTest(_ isElse: Bool) throws(SyntaxError) -> ExpressionID? {
        if isElse { return nil }
        let test = try parseOperation()
        try rejectComments(except: nil)
        return test
    }

    mutating func expectNothing(after end: Terminator) {
        _ = parseRest(of: end.tag) { (_) throws(SyntaxError) in }
    }

    private mutating func parseSet() throws(SyntaxError) -> Statement {
        let name = try parseTarget()
        guard cursor.take(.assign) else {
            throw SyntaxError(
                "`set` assigns one value to one name", at: cursor.current.range, fix: "write `{% set name = value %}`")
        }
        let value = try parseExpression()
        try rejectComments(except: nil)
        return .assign(slot: scopes.slot(setting: name), value)
    }
}
