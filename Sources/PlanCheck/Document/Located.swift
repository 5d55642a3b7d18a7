internal import Documents

/// A value of a plan with its place in the text.
struct Located<Value: Sendable>: Sendable {
    let value: Value
    let range: SourceRange
}

extension Located<String> {
    /// Whether it says nothing.
    var isBlank: Bool { value.utf8.allSatisfy { $0 <= 0x20 } }

    /// Where the text itself begins in the file.
    func origin(in source: SourceText) -> TextOrigin {
        Node(.scalar(Node.Scalar(value, style: .quoted)), range).origin(in: source)
    }
}

extension TextOrigin {
    /// The place of a part of a text on one line; nil where the text has escapes, so that places in it are not known.
    func range(ofScalars scalars: Range<Int>) -> SourceRange? {
        guard continuationColumn != nil else { return nil }
        return SourceRange(
            start: position(line: 1, column: scalars.lowerBound + 1),
            end: position(line: 1, column: scalars.upperBound + 1))
    }
}
