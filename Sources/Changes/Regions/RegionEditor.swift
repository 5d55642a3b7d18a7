/// Edits the regions of one file; all indices refer to the original lines.
struct RegionEditor {
    private let text: RegionText
    /// Lines to insert before a line, by index.
    private var inserted: [Int: [TextLines.Line]] = [:]
    /// Replacements of lines, by the index of the first one.
    private var replaced: [Int: (last: Int, lines: [TextLines.Line])] = [:]

    init(_ text: RegionText) { self.text = text }

    /// Inserts a region above the line of an anchor; its markers are that line with another keyword.
    mutating func insert(_ id: String, _ body: RegionBody, before anchor: String) throws(RegionFault) {
        let index = try text.anchor(anchor)
        let line = text.lines[index]
        guard let mark = RegionMark(in: line) else { throw .noAnchor(anchor) }
        let ending = TextLines.ending(of: line).isEmpty ? defaultEnding : TextLines.ending(of: line)
        let (head, tail) = (line[..<mark.range.lowerBound], TextLines.content(of: line)[mark.range.upperBound...])
        func marked(_ kind: RegionMark.Kind) -> TextLines.Line {
            head + Array("scaffold:\(kind.rawValue) \(id)".utf8) + tail + ending
        }
        let lines = body.lines(indent: RegionBody.indent(of: line), ending: ending)
        inserted[index, default: []] += [marked(.begin)] + lines + [marked(.end)]
    }

    /// Replaces the lines of an existing region and keeps its markers.
    mutating func replace(_ id: String, _ body: RegionBody) {
        guard let range = text.regions[id] else { return }
        let first = text.lines[range.lowerBound]
        let lines = body.lines(indent: RegionBody.indent(of: first), ending: TextLines.ending(of: first))
        replaced[range.lowerBound] = (range.upperBound, [first] + lines + [text.lines[range.upperBound]])
    }

    mutating func remove(_ id: String) {
        guard let range = text.regions[id] else { return }
        replaced[range.lowerBound] = (range.upperBound, [])
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var index = 0
        while index < text.lines.count {
            for line in inserted[index] ?? [] { bytes += line }
            if let (last, lines) = replaced[index] {
                for line in lines { bytes += line }
                index = last + 1
            } else {
                bytes += text.lines[index]
                index += 1
            }
        }
        return bytes
    }

    /// For an anchor on a last line without a line end.
    private var defaultEnding: TextLines.Line {
        let ending = text.lines.first.map(TextLines.ending) ?? []
        return ending.isEmpty ? [TextLines.lineFeed] : ending
    }
}
