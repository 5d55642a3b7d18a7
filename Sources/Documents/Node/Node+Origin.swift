extension Node {
    /// The origin of a scalar's text in the file; for other nodes, their start.
    ///
    /// Exact for a one-line text that is plain or quoted without escapes, for a literal block, and for a text whose
    /// lines YAML joins if its only escapes are backslashes or doubled quotes. In any other text, every position maps
    /// to the start.
    package func origin(in source: SourceText) -> TextOrigin {
        guard case .scalar(let scalar) = content else {
            return TextOrigin(source: source, start: range.start, continuationColumn: nil)
        }
        return scalar.origin(at: range, in: source)
    }
}

extension Node.Scalar {
    func origin(at range: SourceRange, in source: SourceText) -> TextOrigin {
        style == .literal ? literalOrigin(at: range, in: source) : lineOrigin(at: range, in: source)
    }

    /// A literal block begins on the line after its `|`, and each of its lines is a line of the file.
    private func literalOrigin(at range: SourceRange, in source: SourceText) -> TextOrigin {
        guard let indentation else {
            return TextOrigin(source: source, start: range.start, continuationColumn: nil)
        }
        let column = Int(indentation) + 1
        let start = SourcePosition(line: Int(range.start.line) + 1, column: column)
        return TextOrigin(source: source, start: start, continuationColumn: column)
    }

    private func lineOrigin(at range: SourceRange, in source: SourceText) -> TextOrigin {
        if style == .folded || range.start.line != range.end.line {
            return TextOrigin(source: source, start: range.start, folded: text)
        }
        return TextOrigin(source: source, line: range, quote: style == .quoted ? 1 : 0, text: text)
    }
}
