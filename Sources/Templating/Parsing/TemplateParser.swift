import Documents

/// Parses the segments of one template into a program. Reports every error and continues where it can.
struct TemplateParser: ~Copyable {
    let source: TemplateSource
    let environment: TemplateEnvironment
    var tables = ProgramTables()
    var scopes = ScopeStack()
    var cursor: TokenCursor
    var segments: [Segment] = []
    /// The index of the current segment.
    var position = 0
    /// The statements of the open blocks so far, those of inner blocks behind those of outer ones.
    var pending: [Statement] = []
    /// The open blocks at the current place, outermost first.
    var starts: [BlockStart] = []
    /// The nesting depth of the current expression.
    var depth = 0
    /// The uses of `comment` in the current tag.
    var comments: [ExpressionID] = []
    /// The names of the included texts in which this one is, each included by the one before it.
    let chain: [String]
    /// The declared inputs of an included template.
    var inputs: IncludeInputs?
    var diagnostics = Diagnostics()

    /// The maximum number of errors reported for one text.
    static let mostFaults = 50

    init(_ text: String, origin: TextOrigin, environment: TemplateEnvironment, chain: [String] = []) {
        source = TemplateSource(text, origin: origin)
        cursor = TokenCursor(TagWords(), of: source)
        self.environment = environment.parsed == nil ? environment.sharingIncludes : environment
        self.chain = chain
    }

    var isExhausted: Bool { diagnostics.all.count >= Self.mostFaults }

    /// The program of a whole template; nil exactly when an error was reported.
    mutating func parseTemplate() -> Program? {
        guard hasFittingSize() else { return nil }
        let scanned = TemplateScanner.scan(source, mostFaults: Self.mostFaults, reporting: &diagnostics)
        segments = scanned.segments
        pending.reserveCapacity(segments.count)
        tables.statements.reserveCapacity(segments.count)
        read(scanned.words)
        let (root, _) = parseBlock(of: nil)
        checkInputs()
        return program(root: root)
    }

    /// The program of a text that is a single expression, and that expression; nil exactly when an error was reported.
    mutating func parseLoneExpression() -> (program: Program, root: ExpressionID)? {
        parseLone { (parser) throws(SyntaxError) in try parser.parseExpression() }
    }

    /// Like `parseLoneExpression`, for the header of a loop: `endpoint in endpoints`.
    mutating func parseLoneLoopHeader() -> (program: Program, variable: String, root: ExpressionID)? {
        var variable = ""
        let result = parseLone { (parser) throws(SyntaxError) in
            variable = try parser.parseTarget()
            guard parser.cursor.take(word: .in) else { throw parser.cursor.unexpected(expected: "`in`") }
            return try parser.parseOperation()
        }
        return result.map { ($0.program, variable, $0.root) }
    }

    private mutating func parseLone(
        _ parse: (inout TemplateParser) throws(SyntaxError) -> ExpressionID
    ) -> (program: Program, root: ExpressionID)? {
        guard hasFittingSize() else { return nil }
        var lexer = TagLexer(source)
        guard let tag = lexer.readLone(reporting: &diagnostics) else { return nil }
        read(lexer.words)
        cursor.enter(tag)
        do throws(SyntaxError) {
            let root = try parse(&self)
            try cursor.expectEnd()
            try rejectComments(except: nil)
            return program(root: Span(start: 0, count: 0)).map { ($0, root) }
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func read(_ words: TagWords) {
        cursor = TokenCursor(words, of: source)
        tables.reserve(words: words.tokens.count)
        scopes.reserve(words: words.tokens.count)
    }

    private func program(root: Span) -> Program? {
        diagnostics.hasErrors
            ? nil
            : Program(
                source: source, environment: environment, inputs: inputs, tables: tables, root: root,
                variables: scopes.variables, loopLevels: scopes.deepestLoop, height: tables.height)
    }

    private mutating func hasFittingSize() -> Bool {
        let limit = environment.limits.templateBytes
        guard source.bytes.count > limit else { return true }
        report(SyntaxError(TemplateFault(.limit, "the template is longer than \(limit) bytes"), at: 0..<0))
        return false
    }

    mutating func report(_ error: SyntaxError, notes: [Diagnostic.Note] = []) {
        if !isExhausted { diagnostics.append(error.diagnostic(in: source, notes: notes)) }
    }
}
