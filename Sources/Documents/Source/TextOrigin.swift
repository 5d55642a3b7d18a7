/// Where a text that stands inside a document came from, so that a fault in it can be told at its place in the file.
///
/// A template file is its own origin. A YAML scalar is one line of the file, a literal block whose lines all begin at
/// the same column, or several lines that YAML joins. Where none of these holds, as in a text with escapes, every place is
/// told as the start.
package struct TextOrigin: Sendable, Hashable {
    package let source: SourceText
    /// The place of the text's first character.
    package let start: SourcePosition
    /// The column at which every further line of the text begins; nil where places have no such simple relation.
    package let continuationColumn: Int32?
    /// The text, where YAML joined its lines.
    private let folded: String?

    package init(source: SourceText, start: SourcePosition, continuationColumn: Int?) {
        self.source = source
        self.start = start
        self.continuationColumn = continuationColumn.map { Int32(clamping: $0) }
        folded = nil
    }

    /// A text of several lines that YAML joined; `start` is where its scalar begins.
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

    /// The place in the file of a line and column (from 1) of the text.
    package func position(line: Int, column: Int) -> SourcePosition {
        guard let continuationColumn else {
            let text = folded.flatMap { FoldedText($0, from: start, in: source) }
            return text?.position(line: line, column: column) ?? start
        }
        let first = line == 1 ? Int(start.column) : Int(continuationColumn)
        return SourcePosition(line: Int(start.line) + line - 1, column: first + column - 1)
    }
}
