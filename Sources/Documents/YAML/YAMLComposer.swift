/// Builds nodes directly from libyaml's events.
///
/// Recurses once per nesting level, which `limits.depth` bounds. After errors that leave the structure intact, it
/// continues, so that one run finds further errors.
struct YAMLComposer: ~Copyable {
    let source: SourceText
    let limits: DocumentLimits
    /// The keys of the head if only that is read.
    let headKeys: Set<String>?
    private(set) var diagnostics = Diagnostics()
    var anchors: [String: Anchor] = [:]
    /// The nodes as written, and those that aliases add.
    var written = 0
    var aliased = 0
    /// The deepest level since the innermost open anchor.
    var deepest = 0
    /// The last line on which an unquoted template was reported.
    var lastTemplateLine: Int32 = 0
    var lines: LineCursor
    /// The end of the last event other than the end of a block.
    private(set) var lastEnd = SourcePosition(line: 1, column: 1)
    private var parser: YAMLParser

    /// The text must not be empty.
    init(_ source: SourceText, text: UnsafeBufferPointer<UInt8>, headKeys: Set<String>?, limits: DocumentLimits) {
        parser = YAMLParser(text, chunk: headKeys == nil ? text.count : 1024)
        self.source = source
        self.headKeys = headKeys
        self.limits = limits
        lines = LineCursor(text)
    }

    /// The single document of the text, as far as it could be built.
    mutating func document() -> Node? {
        do throws(ParseAbort) {
            try checkDirectives()
            _ = try next()
            guard case .documentStart = try next().kind else {
                try report(.emptyDocument(source))
                return nil
            }
            let root = try node(try next(), depth: 1)
            if let scalar = root.scalar, scalar.text.isEmpty, scalar.style == .plain {
                try report(.emptyDocument(source))
            }
            if headKeys == nil { try checkEnd(after: try next().range.end) }
            return root
        } catch {
            return nil
        }
    }

    /// The node that begins with `event`, at a level counted from 1.
    mutating func node(_ event: YAMLEvent, depth: Int) throws(ParseAbort) -> Node {
        try count(event, depth: depth)
        guard event.anchor == nil, event.tag == nil else { return try adornedNode(event, depth: depth) }
        return try bareNode(event, depth: depth)
    }

    /// The same, ignoring its anchor and tag.
    mutating func bareNode(_ event: YAMLEvent, depth: Int) throws(ParseAbort) -> Node {
        switch event.kind {
        case .scalar(let text, .literal):
            let indentation = lines.indentation(ofLiteral: text, headerLine: event.range.start.line)
            return Node(.scalar(Node.Scalar(text, style: .literal, indentation: indentation)), event.range)
        case .scalar(let text, let style): return Node(.scalar(Node.Scalar(text, style: style)), event.range)
        case .sequenceStart: return try sequence(event, depth: depth)
        case .mappingStart(let isFlow): return try mapping(event, isFlow: isFlow, depth: depth)
        case .alias(let name): return try resolve(alias: name, at: event.range, depth: depth)
        case .collectionEnd, .documentStart, .documentEnd, .streamStart, .streamEnd: throw ParseAbort()
        }
    }

    private mutating func sequence(_ start: YAMLEvent, depth: Int) throws(ParseAbort) -> Node {
        var items: [Node] = []
        while true {
            let event = try next()
            if case .collectionEnd = event.kind {
                return Node(.sequence(items), SourceRange(start: start.range.start, end: lastEnd))
            }
            items.append(try node(event, depth: depth + 1))
        }
    }

    private mutating func count(_ event: YAMLEvent, depth: Int) throws(ParseAbort) {
        written += 1
        deepest = max(deepest, depth)
        if written > limits.nodes { throw try fatal(.tooManyNodes(limits, at: location(event.range))) }
        if depth > limits.depth { throw try fatal(.tooDeep(limits, at: location(event.range))) }
    }
}

extension YAMLComposer {
    /// The next event; invalid YAML is reported and ends the parsing.
    mutating func next() throws(ParseAbort) -> YAMLEvent {
        do throws(YAMLSyntaxError) {
            let event = try parser.next()
            if !event.isBlockEnd { lastEnd = event.range.end }
            return event
        } catch {
            throw try fatal(YAMLSyntaxFault(error, in: source).diagnostic(after: diagnostics))
        }
    }

    mutating func report(_ fault: Diagnostic) throws(ParseAbort) {
        diagnostics.append(fault)
        if diagnostics.all.count >= limits.errors {
            diagnostics.append(.tooManyErrors(limits, at: fault.location))
            throw ParseAbort()
        }
    }

    /// Reports an error and returns the error to throw.
    mutating func fatal(_ fault: Diagnostic?) throws(ParseAbort) -> ParseAbort {
        if let fault { try report(fault) }
        return ParseAbort()
    }

    func location(_ range: SourceRange) -> SourceLocation { SourceLocation(source, range) }
}
