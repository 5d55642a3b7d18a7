internal import Documents

/// The lines of a region in comparable form: without the region's indentation, and with line feeds.
///
/// So a region that moved to another depth as a whole, or whose file has other line ends, counts as unedited. If one of
/// its lines lacks the indentation of the begin line, the lines are kept as they are and equal no stub: changing the
/// indentation of the lines but not of their markers is an edit.
struct RegionBody: Sendable, Hashable {
    /// Without line ends.
    let lines: [TextLines.Line]
    private let isIndented: Bool

    /// From a stub.
    init(_ text: String) {
        isIndented = true
        lines = TextLines.split(Array(text.utf8)).map(TextLines.content)
    }

    /// From a file: the lines between the markers.
    init(_ lines: ArraySlice<TextLines.Line>, indent: TextLines.Line) {
        let contents = lines.map(TextLines.content)
        isIndented = contents.allSatisfy { $0.isEmpty || $0.starts(with: indent) }
        self.lines = isIndented ? contents.map { $0.dropFirst(indent.count) } : contents
    }

    var bytes: [UInt8] { lines.flatMap { $0 + [TextLines.lineFeed] } }

    /// The digest in the lock. No text contains a null byte, so lines with irregular indentation have a digest of their
    /// own.
    var digest: Digest { Digest(of: isIndented ? bytes : bytes + [0]) }

    /// The lines as they are in a file.
    func lines(indent: TextLines.Line, ending: TextLines.Line) -> [TextLines.Line] {
        lines.map { $0.isEmpty ? ending : indent + $0 + ending }
    }

    /// The spaces and tabs at the start of a line.
    static func indent(of line: TextLines.Line) -> TextLines.Line {
        line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
}
