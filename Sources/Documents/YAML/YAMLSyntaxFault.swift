/// Turns libyaml's words into a message for the author of the file, with the next step.
struct YAMLSyntaxFault {
    private let error: YAMLSyntaxError
    private let source: SourceText

    init(_ error: YAMLSyntaxError, in source: SourceText) {
        self.error = error
        self.source = source
    }

    /// Nil if the error only follows from one that was already reported.
    func diagnostic(after told: Diagnostics) -> Diagnostic? {
        if error.isUnreadable, let fault = YAMLTextCheck(source: source).fault() { return fault }
        for line in [error.position.line, error.contextPosition.line] {
            if told.all.contains(where: { $0.code == UnquotedTemplate.code && $0.location?.range.start.line == line }) {
                return nil
            }
            if let template = UnquotedTemplate(onLine: line, in: source) { return template.fault }
        }
        let words = words
        let place = words.isAboutContext ? error.contextPosition : min(error.position, endOfText)
        return Diagnostic(
            .error, code: words.code, words.message, at: location(place), notes: notes(words), fix: words.fix)
    }

    /// The position where the construct began, unless the message is already about it.
    private func notes(_ words: Words) -> [Diagnostic.Note] {
        guard let note = words.note, error.contextPosition != error.position else { return [] }
        return [Diagnostic.Note(note, at: location(error.contextPosition))]
    }

    private func location(_ position: SourcePosition) -> SourceLocation {
        SourceLocation(source, SourceRange(at: position))
    }

    private var endOfText: SourcePosition { source.position(ofByte: source.bytes.count) }

    private var words: Words {
        if error.position >= endOfText, let words = Words.unclosed[error.problem] { return words }
        if error.problem == "did not find expected key", lastBefore == "\"" || lastBefore == "'" {
            return .textAfterQuote
        }
        if let words = Words.known[error.problem] { return words }
        switch (error.problem, error.context) {
        case ("found character that cannot start any token", _): return .cannotBegin(with: firstAfter)
        case ("did not find expected alphabetic or numeric character", "while scanning an alias"):
            return .cannotBegin(with: "*")
        case ("did not find expected alphabetic or numeric character", _): return .cannotBegin(with: "&")
        case ("found unexpected end of stream", _), ("found unexpected document indicator", _): return .unclosedQuote
        case (_, "while scanning a tag"), (_, "while parsing a tag"), ("found undefined tag handle", _): return .tag
        default: return .other(problem: error.problem, context: error.context)
        }
    }

    /// The character that libyaml complains about.
    private var firstAfter: Unicode.Scalar? { line.dropFirst(Int(error.position.column) - 1).first }

    /// The last character before it on its line that is not a space.
    private var lastBefore: Unicode.Scalar? { line.prefix(Int(error.position.column) - 1).last { $0 != " " } }

    private var line: String.UnicodeScalarView {
        String(decoding: source.line(Int(error.position.line)) ?? [], as: UTF8.self).unicodeScalars
    }
}
