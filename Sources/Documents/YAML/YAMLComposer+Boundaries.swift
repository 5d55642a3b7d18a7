extension YAMLComposer {
    /// The line of a `%TAG` directive before the document.
    private func tagDirective() -> Int? {
        var number = 0
        for line in YAMLLines(source, from: 1) {
            number += 1
            if line.starts(with: "%TAG".utf8) { return number }
            guard line.isBlankOrComment || line.first == UInt8(ascii: "%") else { return nil }
        }
        return nil
    }

    /// Rejects `%TAG` before libyaml sees it: tags have no use here, and libyaml takes quadratic time in their number.
    mutating func checkDirectives() throws(ParseAbort) {
        guard let line = tagDirective() else { return }
        let start = SourcePosition(line: line, column: 1)
        throw try fatal(.tagDirective(at: location(SourceRange(at: start))))
    }

    /// Only white space, comments and `...` may follow the document.
    ///
    /// libyaml does not check this, so that directives of a second document cost nothing.
    mutating func checkEnd(after end: SourcePosition) throws(ParseAbort) {
        var position = end
        for line in YAMLLines(source, from: Int(end.line)) {
            let rest = line.dropScalars(Int(position.column) - 1)
            if !rest.isBlankOrComment && !(position.column == 1 && rest.isDocumentEnd) {
                let isMarker = rest.starts(with: "---".utf8) || rest.first == UInt8(ascii: "%")
                let place = location(SourceRange(at: position))
                let isDocument = isMarker && position.column == 1
                return try report(isDocument ? .secondDocument(at: place) : .textAfterEnd(at: place))
            }
            position = SourcePosition(line: Int(position.line) + 1, column: 1)
        }
    }
}

/// The lines of a text from a given line on.
private struct YAMLLines: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>?

    init(_ source: SourceText, from line: Int) { rest = source.line(line).map { source.bytes[$0.startIndex...] } }

    mutating func next() -> ArraySlice<UInt8>? {
        guard let text = rest else { return nil }
        let end = text.firstIndex(of: UInt8(ascii: "\n"))
        rest = end.map { text[($0 + 1)...] }
        return text[..<(end ?? text.endIndex)]
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isBlankOrComment: Bool {
        let first = first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
        return first == nil || first == UInt8(ascii: "#")
    }

    fileprivate var isDocumentEnd: Bool {
        starts(with: "...".utf8) && dropFirst(3).isBlankOrComment
    }
}

extension Diagnostic {
    fileprivate static func tagDirective(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "tag", "`%TAG` directives are not supported", at: location, fix: "remove the line")
    }

    fileprivate static func secondDocument(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "second-document", "a second document begins here; a file can have only one", at: location,
            fix: "move it to another file")
    }

    fileprivate static func textAfterEnd(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "yaml-syntax", "text follows the end of the document", at: location,
            fix: "a document is one mapping, one list or one text")
    }
}
