/// The errors of both readers for a document over a limit; the code names the limit.
extension Diagnostic {
    static func tooLarge(_ source: SourceText, _ limits: DocumentLimits) -> Diagnostic {
        let message = "the text has \(source.bytes.count) bytes; the limit is \(limits.bytes)"
        return Diagnostic(.error, code: "limit-bytes", message, at: start(of: source))
    }

    static func tooDeep(_ limits: DocumentLimits, at location: SourceLocation) -> Diagnostic {
        let message = "the document is nested more than \(limits.depth) levels deep"
        return Diagnostic(.error, code: "limit-depth", message, at: location)
    }

    static func tooManyNodes(_ limits: DocumentLimits, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "limit-nodes", "the document has more than \(limits.nodes) values", at: location)
    }

    static func tooManyErrors(_ limits: DocumentLimits, at location: SourceLocation?) -> Diagnostic {
        let message = "more than \(limits.errors) errors; the rest of the document is not checked"
        return Diagnostic(.error, code: "limit-errors", message, at: location)
    }

    /// The document contains only white space and comments.
    static func emptyDocument(_ source: SourceText) -> Diagnostic {
        Diagnostic(.error, code: "empty-document", "the document is empty", at: start(of: source))
    }

    private static func start(of source: SourceText) -> SourceLocation {
        SourceLocation(source, SourceRange(at: SourcePosition(line: 1, column: 1)))
    }
}
