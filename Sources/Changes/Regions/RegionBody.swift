internal import Documents

/// The lines of a region as they are compared: without the region's indentation and with line feeds.
///
/// So a region that was moved to another depth as a whole, or whose file got other line ends, counts as untouched.
/// Where one of its lines lacks the indentation of the line that begins it, the lines stand for themselves and equal no
/// stub's: to change the depth of lines and not of the marks around them is an edit.
struct RegionBody: Sendable, Hashable {
    /// Without their ends.
    let lines: [TextLines.Line]
    private let isIndented: Bool

    /// Of a stub.
    init(_ text: String) {
        isIndented = true
        lines = TextLines.split(Array(text.utf8)).map(TextLines.content)
    }

    /// Of a file: the lines between the marks.
    init(_ lines: ArraySlice<TextLines.Line>, indent: TextLines.Line) {
        let contents = lines.map(TextLines.content)
        isIndented = contents.allSatisfy { $0.isEmpty || $0.starts(with: indent) }
        self.lines = isIndented ? contents.map { $0.dropFirst(indent.count) } : contents
    }

    var bytes: [UInt8] { lines.flatMap { $0 + [TextLines.lineFeed] } }

    /// What the lock knows it by. No text holds the null byte, so lines that stand for themselves have a digest apart.
    var digest: Digest { Digest(of: isIndented ? bytes : bytes + [0]) }

    /// As they stand in a file.
    func lines(indent: TextLines.Line, ending: TextLines.Line) -> [TextLines.Line] {
        lines.map { $0.isEmpty ? ending : indent + $0 + ending }
    }

    /// Spaces and tabs at the start of a line.
    static func indent(of line: TextLines.Line) -> TextLines.Line {
        line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
