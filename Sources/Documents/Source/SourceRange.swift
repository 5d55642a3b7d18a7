/// A position in a text: line and column, both from 1, columns in Unicode scalars.
package struct SourcePosition: Sendable, Hashable, Comparable {
    package var line: Int32
    package var column: Int32

    package init(line: Int, column: Int) {
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    init(line: Int32, column: Int32) {
        self.line = line
        self.column = column
    }

    package static func < (a: Self, b: Self) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// From `start` up to, but not including, `end`.
package struct SourceRange: Sendable, Hashable {
    package var start: SourcePosition
    package var end: SourcePosition

    package init(start: SourcePosition, end: SourcePosition) {
        self.start = start
        self.end = end
    }

    package init(at position: SourcePosition) {
        self.init(start: position, end: position)
    }
}

/// A range of a text, with the text itself so that a message can show the line.
package struct SourceLocation: Sendable, Hashable {
    package let source: SourceText
    package let range: SourceRange

    package init(_ source: SourceText, _ range: SourceRange) {
        self.source = source
        self.range = range
    }
}
