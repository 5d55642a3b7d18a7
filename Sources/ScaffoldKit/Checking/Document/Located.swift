internal import Documents

/// A value of a plan with its place in the text.
struct Located<Value: Sendable>: Sendable {
    let value: Value
    let range: SourceRange
}

extension Located<String> {
    /// Whether it says nothing.
    var isBlank: Bool { value.utf8.allSatisfy { $0 <= 0x20 } }

    /// The place of a part of the text, from a scalar on; of the whole text where it has escapes.
    func range(ofScalars scalars: Range<Int>, in source: SourceText) -> SourceRange {
        let origin = Node(.scalar(Node.Scalar(value, style: .quoted)), range).origin(in: source)
        guard origin.continuationColumn != nil else { return range }
        return SourceRange(
            start: origin.position(line: 1, column: scalars.lowerBound + 1),
            end: origin.position(line: 1, column: scalars.upperBound + 1))
    }
}
