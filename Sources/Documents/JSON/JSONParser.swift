/// Builds nodes from JSON; recurses once per nesting level, which `limits.depth` bounds.
struct JSONParser {
    let source: SourceText
    let limits: DocumentLimits
    var cursor: JSONCursor
    private(set) var diagnostics = Diagnostics()
    private var nodes = 0
    /// How many comments were skipped.
    var comments = 0

    init(
        _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, limits: DocumentLimits
    ) {
        self.source = source
        self.limits = limits
        cursor = JSONCursor(source, bytes, in: range)
    }

    /// The single value of the text; nil if it could not be parsed.
    mutating func document() -> Node? {
        do throws(ParseAbort) {
            if cursor.skip("\u{FEFF}") { try report(.byteOrderMark(at: location(SourcePosition(line: 1, column: 1)))) }
            try skipBlank()
            guard cursor.byte != nil else { throw try fatal(.emptyDocument(source)) }
            let root = try value(depth: 1)
            try skipBlank()
            if cursor.byte != nil { try report(.trailingText(at: here)) }
            return root
        } catch {
            return nil
        }
    }

    /// The value at the current position.
    mutating func value(depth: Int) throws(ParseAbort) -> Node {
        nodes += 1
        if nodes > limits.nodes { throw try fatal(.tooManyNodes(limits, at: here)) }
        if depth > limits.depth { throw try fatal(.tooDeep(limits, at: here)) }
        switch cursor.byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return try string(quote: UInt8(ascii: "\""))
        case UInt8(ascii: "'"):
            try report(.singleQuotes(at: here))
            return try string(quote: UInt8(ascii: "'"))
        case _? where isAtCurlyQuote: return try curlyString()
        case _? where isAtEllipsis: return try ellipsis()
        default: return try token()
        }
    }
}

extension JSONParser {
    mutating func report(_ fault: Diagnostic) throws(ParseAbort) {
        diagnostics.append(fault)
        if diagnostics.all.count >= limits.errors {
            diagnostics.append(.tooManyErrors(limits, at: fault.location))
            throw ParseAbort()
        }
    }

    /// Reports an error and returns the error to throw.
    mutating func fatal(_ fault: Diagnostic) throws(ParseAbort) -> ParseAbort {
        try report(fault)
        return ParseAbort()
    }

    var here: SourceLocation { location(cursor.position) }

    func location(_ position: SourcePosition) -> SourceLocation { SourceLocation(source, SourceRange(at: position)) }

    /// The range from an earlier position to the current one.
    func range(from start: SourcePosition) -> SourceRange { SourceRange(start: start, end: cursor.position) }
}

extension Diagnostic {
    fileprivate static func byteOrderMark(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-bom", "JSON must not begin with a byte order mark", at: location,
            fix: "save the file as UTF-8 without a byte order mark")
    }

    fileprivate static func trailingText(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-trailing-text", "text follows the end of the JSON value", at: location,
            fix: "remove everything after the value")
    }

    fileprivate static func singleQuotes(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-quotes", "JSON has no texts in single quotes", at: location, fix: "use double quotes")
    }
}
