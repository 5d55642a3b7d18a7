internal import Documents

/// A value of a plan with its range in the text.
struct Located<Value: Sendable>: Sendable {
    let value: Value
    let range: SourceRange
}

extension Located<String> {
    /// Whether the text is empty or white space.
    var isBlank: Bool { value.utf8.allSatisfy { $0 <= 0x20 } }

    /// The origin of the text in the file.
    func origin(in source: SourceText) -> TextOrigin {
        Node(.scalar(Node.Scalar(value, style: .quoted)), range).origin(in: source).settled
    }
}

extension TextOrigin {
    /// The range of a part of a one-line text; nil if the text has escapes, because its positions are then unknown.
    func range(ofScalars scalars: Range<Int>) -> SourceRange? {
        guard continuationColumn != nil else { return nil }
        return SourceRange(
            start: position(line: 1, column: scalars.lowerBound + 1),
            end: position(line: 1, column: scalars.upperBound + 1))
    }
}
