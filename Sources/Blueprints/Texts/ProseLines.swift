internal import Documents

/// The lines of a plan's prose, joined from the lines of a blueprint text.
///
/// No line ends with white space, and empty lines are single and never first or last. A line indented by at least two
/// more spaces than the first line of its paragraph or list item continues the line above, unless it begins a list
/// item; fenced code (```` ``` ````) stays as it is.
struct ProseLines {
    private var lines: [String] = []
    /// The indentation of the first line of the paragraph or item; nil if the next line begins one.
    private var indentation: Int?
    private var isFenced = false

    init(_ text: String) {
        for line in text.parts(between: { $0 == 0x0A }) { add(line) }
        if lines.last?.isEmpty ?? false { lines.removeLast() }
    }

    /// The lines, without a line end after the last.
    var text: String {
        lines.dropFirst().reduce(into: lines.first ?? "") { text, line in
            text += "\n"
            text += line
        }
    }

    private mutating func add(_ line: Substring) {
        let line = Self.trimmed(line)
        if line.isEmpty, lines.last?.isEmpty ?? true { return }
        let content = Substring(line.utf8.drop { $0 == 0x20 })
        let depth = line.utf8.count - content.utf8.count
        let isFence = content.utf8.starts(with: "```".utf8)
        if isFence { isFenced.toggle() }
        if let indentation, depth >= indentation + 2, !isFence, !isFenced, !Self.beginsItem(content.utf8) {
            lines[lines.count - 1] += " \(content)"
        } else {
            lines.append(String(line))
            indentation = line.isEmpty || isFence || isFenced ? nil : depth
        }
    }

    /// Without trailing white space.
    private static func trimmed(_ line: Substring) -> Substring {
        guard let last = line.utf8.last else { return line }
        if last < 0x80, last > 0x20 { return line }
        return line.lastIndex { !$0.isWhitespace }.map { line[...$0] } ?? ""
    }

    /// Whether the line begins a list item: `- one`, `* one`, `+ one`, `1. one` or `1) one`.
    private static func beginsItem(_ content: Substring.UTF8View) -> Bool {
        let rest = content.drop { (0x30...0x39).contains($0) }
        let marks = rest.startIndex == content.startIndex ? ["- ", "* ", "+ "] : [". ", ") "]
        return marks.contains { rest.starts(with: $0.utf8) }
    }
}
