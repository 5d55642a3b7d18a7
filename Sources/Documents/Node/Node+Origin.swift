extension Node {
    /// The origin of a scalar's text in the file; for other nodes, their start.
    ///
    /// Exact for a one-line text that is plain or quoted without escapes, for a literal block, and for a text whose
    /// lines YAML joins if its only escapes are backslashes or doubled quotes. In any other text, every position maps
    /// to the start.
    package func origin(in source: SourceText) -> TextOrigin {
        switch scalar {
        case let scalar? where scalar.style == .literal: literalOrigin(of: scalar, in: source)
        case let scalar?: lineOrigin(of: scalar, in: source)
        case nil: TextOrigin(source: source, start: range.start, continuationColumn: nil)
        }
    }

    /// A literal block begins on the line after its `|`, and each of its lines is a line of the file.
    private func literalOrigin(of scalar: Scalar, in source: SourceText) -> TextOrigin {
        guard let indentation = scalar.indentation else {
            return TextOrigin(source: source, start: range.start, continuationColumn: nil)
        }
        let column = Int(indentation) + 1
        let start = SourcePosition(line: Int(range.start.line) + 1, column: column)
        return TextOrigin(source: source, start: start, continuationColumn: column)
    }

    private func lineOrigin(of scalar: Scalar, in source: SourceText) -> TextOrigin {
        if scalar.style == .folded || range.start.line != range.end.line {
            return TextOrigin(source: source, start: range.start, folded: scalar.text)
        }
        return TextOrigin(source: source, line: range, quote: scalar.style == .quoted ? 1 : 0, text: scalar.text)
    }
}
