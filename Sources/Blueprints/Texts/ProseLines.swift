/// The lines of a plan's prose, which may be written over several lines of a blueprint.
///
/// None ends in white space, none is empty at either end, and at most one in a row. A line that is indented by two or
/// more spaces further than the one with which its paragraph or list item begins goes on with the line above, unless it
/// begins an item of its own; between fences (```` ``` ````) lines stay as they are.
struct ProseLines {
    private(set) var lines: [String] = []
    /// The indentation of the line with which the paragraph or item begins; nil where the next line begins one.
    private var indentation: Int?
    private var isFenced = false

    init(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { add(line) }
        if lines.last?.isEmpty ?? false { lines.removeLast() }
    }

    private mutating func add(_ line: Substring) {
        let line = line.lastIndex { !$0.isWhitespace }.map { line[...$0] } ?? ""
        if line.isEmpty, lines.last?.isEmpty ?? true { return }
        let content = line.drop { $0 == " " }
        let depth = line.count - content.count
        let isFence = content.hasPrefix("```")
        if isFence { isFenced.toggle() }
        if let indentation, depth >= indentation + 2, !isFence, !isFenced, !Self.beginsItem(content) {
            lines[lines.count - 1] += " " + content
        } else {
            lines.append(String(line))
            indentation = line.isEmpty || isFence || isFenced ? nil : depth
        }
    }

    /// Whether it is an item of a list: `- one`, `* one`, `+ one`, `1. one` or `1) one`.
    private static func beginsItem(_ content: Substring) -> Bool {
        let digits = content.prefix { $0.isASCII && $0.isNumber }
        let rest = content[digits.endIndex...]
        return (digits.isEmpty ? ["- ", "* ", "+ "] : [". ", ") "]).contains { rest.hasPrefix($0) }
    }
}
