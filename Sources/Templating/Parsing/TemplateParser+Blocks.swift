import Documents

extension TemplateParser {
    /// The tag that ended a block, after its keyword.
    struct Terminator {
        let keyword: String
        let tag: Tag
    }

    private enum BlockEnd {
        case terminator(Terminator)
        case missing
    }

    /// The statements up to the end of the block that `start` opened, or of the template if it is nil.
    ///
    /// If the end is missing, reports that and ends the block there; the terminator is then nil.
    mutating func parseBlock(of start: BlockStart?) -> (Span, Terminator?) {
        if let start { starts.append(start) }
        defer { if start != nil { starts.removeLast() } }
        let first = pending.count
        let terminator = parseStatements(of: start)
        let block = tables.statements.addSpan(pending[first...])
        pending.removeLast(pending.count - first)
        return (block, terminator)
    }

    private mutating func parseStatements(of start: BlockStart?) -> Terminator? {
        while position < segments.count, !isExhausted {
            let segment = segments[position]
            if let start, case .statement(let tag) = segment {
                switch end(of: start, at: tag) {
                case .terminator(let terminator): return terminator
                case .missing: return nil
                case nil: break
                }
            }
            position += 1
            if let statement = parse(segment) { pending.append(statement) }
        }
        if let start, !isExhausted {
            let message = "`\(start.keyword)` is never closed"
            report(SyntaxError(message, at: start.range, fix: "write `{% \(start.closing) %}`"))
        }
        return nil
    }

    /// How the tag ends the block of `start`; nil if it does not.
    private mutating func end(of start: BlockStart, at tag: Tag) -> BlockEnd? {
        guard let keyword = cursor.keyword(of: tag) else { return nil }
        if start.ends(at: keyword) {
            position += 1
            cursor.enter(tag)
            cursor.advance()
            return .terminator(Terminator(keyword: keyword, tag: tag))
        }
        guard starts.dropLast().contains(where: { $0.ends(at: keyword) }) else { return nil }
        let message = "`\(keyword)` comes before the missing `\(start.closing)`"
        let note = Diagnostic.Note("the `\(start.keyword)` was opened here", at: source.location(start.range))
        report(SyntaxError(message, at: tag.range), notes: [note])
        return .missing
    }

    private mutating func parse(_ segment: Segment) -> Statement? {
        switch segment {
        case .text(let range): return .text(start: Int32(range.lowerBound), end: Int32(range.upperBound))
        case .output(let tag): return parse(tag) { (parser) throws(SyntaxError) in try parser.parseOutput() }
        case .statement(let tag): return parseStatement(tag)
        }
    }

    /// Parses the words of one tag; reports an error unless the tag is known to be broken.
    mutating func parse<Result>(
        _ tag: Tag, _ parse: (inout TemplateParser) throws(SyntaxError) -> Result
    ) -> Result? {
        cursor.enter(tag)
        return parseRest(of: tag, parse)
    }

    /// Like `parse`, from the current word on.
    mutating func parseRest<Result>(
        of tag: Tag, _ parse: (inout TemplateParser) throws(SyntaxError) -> Result
    ) -> Result? {
        depth = 0
        comments = []
        do throws(SyntaxError) {
            let result = try parse(&self)
            try cursor.expectEnd()
            return result
        } catch {
            if !tag.isBroken { report(error) }
            return nil
        }
    }

    private mutating func parseOutput() throws(SyntaxError) -> Statement {
        let value = try parseExpression()
        if case .filter(let call) = tables[value], tables.calls[Int(call)].filter == .comment {
            try rejectComments(except: value)
            return .printComment(tables.calls[Int(call)].input)
        }
        try rejectComments(except: nil)
        switch tables[value] {
        case .variable(let slot): return .printVariable(slot: slot, value)
        case .attribute(let base, let key):
            guard case .variable(let slot) = tables[base] else { return .print(value) }
            return .printAttribute(slot: slot, key: key, value)
        default: return .print(value)
        }
    }

    /// `comment` needs the line that it is printed in, so it can only be the last step before printing.
    func rejectComments(except allowed: ExpressionID?) throws(SyntaxError) {
        guard let comment = comments.first(where: { $0 != allowed }) else { return }
        throw SyntaxError(
            "`comment` can only be the last filter of `{{ … }}`", at: tables.range(of: comment),
            fix: "print it at once: `{{ text | comment }}`")
    }
}
