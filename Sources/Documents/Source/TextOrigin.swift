/// Where a text that stands inside a document came from, so that a fault in it can be told at its place in the file.
///
/// A template file is its own origin. A YAML scalar is one line of the file, or a literal block whose lines all begin
/// at the same column; a folded scalar has no such simple relation, and every place in it is told as its start.
package struct TextOrigin: Sendable, Hashable {
    package let source: SourceText
    /// The place of the text's first character.
    package let start: SourcePosition
    /// The column at which every further line of the text begins; nil where positions cannot be mapped.
    package let continuationColumn: Int32?

    package init(source: SourceText, start: SourcePosition, continuationColumn: Int?) {
        self.source = source
        self.start = start
        self.continuationColumn = continuationColumn.map { Int32(clamping: $0) }
    }

    /// A whole file as its own origin.
    package init(file source: SourceText) {
        self.init(source: source, start: SourcePosition(line: 1, column: 1), continuationColumn: 1)
    }

    /// The place in the file of a line and column (from 1) of the text.
    package func position(line: Int, column: Int) -> SourcePosition {
        guard let continuationColumn else { return start }
        let first = line == 1 ? Int(start.column) : Int(continuationColumn)
        return SourcePosition(line: Int(start.line) + line - 1, column: first + column - 1)
    }
}
