/// The origin of a text inside a document, so that an error in the text can be reported at its position in the file.
///
/// A template file is its own origin. A YAML scalar is one line of the file, a literal block whose lines all begin at
/// the same column, or several lines that YAML joins. For any other text, such as one with escapes, every position maps
/// to the start.
package struct TextOrigin: Sendable, Hashable {
    /// How the text stands in the file, as far as it is known. The rest is found out when a position is asked for: every
    /// text has an origin, and few are faulty.
    private enum Form: Sendable, Hashable {
        /// Every further line begins at a column.
        case lines(column: Int32)
        /// A text between quotes of some columns, in a scalar of some columns of one line; with escapes if it has fewer.
        case scalar(String, quote: Int32, width: Int32)
        /// A text whose lines YAML joined.
        case folded(String)
        case unknown
    }

    package let source: SourceText
    /// The position of the text's first character, or of the scalar that holds it.
    private let first: SourcePosition
    private let form: Form

    package init(source: SourceText, start: SourcePosition, continuationColumn: Int?) {
        self.source = source
        first = start
        form = continuationColumn.map { .lines(column: Int32(clamping: $0)) } ?? .unknown
    }

    /// A text of several lines that YAML joined; `start` is the start of its scalar.
    init(source: SourceText, start: SourcePosition, folded text: String) {
        self.source = source
        first = start
        form = .folded(text)
    }

    /// The text of a scalar on one line that is plain or, with a `quote` of 1, quoted.
    init(source: SourceText, line range: SourceRange, quote: Int32, text: String) {
        self.source = source
        first = range.start
        form = .scalar(text, quote: quote, width: range.end.column - range.start.column)
    }

    /// A whole file as its own origin.
    package init(file source: SourceText) {
        self.init(source: source, start: SourcePosition(line: 1, column: 1), continuationColumn: 1)
    }

    /// The same with everything found out, for many positions.
    package var settled: TextOrigin {
        guard case .scalar = form else { return self }
        return TextOrigin(source: source, start: start, continuationColumn: continuationColumn.map(Int.init))
    }

    /// The position of the text's first character, or of its scalar.
    package var start: SourcePosition {
        guard case .scalar(_, let quote, _) = form, continuationColumn != nil else { return first }
        return SourcePosition(line: Int(first.line), column: Int(first.column + quote))
    }

    /// The column at which every further line of the text begins; nil if there is no such simple relation.
    package var continuationColumn: Int32? {
        switch form {
        case .lines(let column): column
        case .scalar(let text, let quote, let width):
            // Escapes and doubled quotes make the source longer than the text, so equal lengths mean equal characters.
            Int(width - 2 * quote) == text.unicodeScalars.count ? first.column + quote : nil
        case .folded, .unknown: nil
        }
    }

    /// The file position of a line and column (from 1) of the text.
    package func position(line: Int, column: Int) -> SourcePosition {
        if case .folded(let text) = form {
            return FoldedText(text, from: first, in: source)?.position(line: line, column: column) ?? first
        }
        guard let continuationColumn else { return first }
        let start = start
        let offset = line == 1 ? Int(start.column) : Int(continuationColumn)
        return SourcePosition(line: Int(start.line) + line - 1, column: offset + column - 1)
    }
}
