/// The origin of a text inside a document, so that an error in the text can be reported at its position in the file.
///
/// A template file is its own origin. A YAML scalar is one line of the file, a literal block whose lines all begin at
/// the same column, or several lines that YAML joins. For any other text, such as one with escapes, every position maps
/// to the start.
package struct TextOrigin: Sendable, Hashable {
    package let source: SourceText
    /// The position of the text's first character.
    package let start: SourcePosition
    /// The column at which every further line of the text begins; nil if there is no such simple relation.
    package let continuationColumn: Int32?
    /// The text, if YAML joined its lines.
    private let folded: String?

    package init(source: SourceText, start: SourcePosition, continuationColumn: Int?) {
        self.source = source
        self.start = start
        self.continuationColumn = continuationColumn.map { Int32(clamping: $0) }
        folded = nil
    }

    /// A text of several lines that YAML joined; `start` is the start of its scalar.
    init(source: SourceText, start: SourcePosition, folded text: String) {
        self.source = source
        self.start = start
        continuationColumn = nil
        folded = text
    }

    /// A whole file as its own origin.
    package init(file source: SourceText) {
        self.init(source: source, start: SourcePosition(line: 1, column: 1), continuationColumn: 1)
    }

    /// The file position of a line and column (from 1) of the text.
    package func position(line: Int, column: Int) -> SourcePosition {
        guard let continuationColumn else {
            let text = folded.flatMap { FoldedText($0, from: start, in: source) }
            return text?.position(line: line, column: column) ?? start
        }
        let first = line == 1 ? Int(start.column) : Int(continuationColumn)
        return SourcePosition(line: Int(start.line) + line - 1, column: first + column - 1)
    }
}
