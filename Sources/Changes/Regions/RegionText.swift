/// A file split into anchors, regions and the rest.
struct RegionText: Sendable {
    let lines: [TextLines.Line]
    /// The line indices of each anchor. Anchors inside regions are ignored: lines inserted there would be lost.
    private(set) var anchors: [String: [Int]] = [:]
    /// The line indices of each region including its markers, by id.
    private(set) var regions: [String: ClosedRange<Int>] = [:]

    private init(lines: [TextLines.Line]) { self.lines = lines }

    /// - Throws: the first error in the markers, because then nothing is certain.
    static func read(_ bytes: [UInt8]) throws(RegionFault) -> RegionText {
        guard TextLines.isText(bytes) else { throw .notText }
        var text = RegionText(lines: TextLines.split(bytes))
        try text.readMarks()
        return text
    }

    private mutating func readMarks() throws(RegionFault) {
        var open: (id: String, line: Int)?
        for (index, line) in lines.enumerated() {
            guard let mark = RegionMark(in: line) else { continue }
            switch (mark.kind, open) {
            case (.anchor, nil): anchors[mark.name, default: []].append(index)
            case (.anchor, _): break
            case (.begin, nil): open = (mark.name, index)
            case (.begin, let outer?):
                throw outer.id == mark.name
                    ? .noEnd(outer.id, line: outer.line + 1) : .nested(mark.name, inside: outer.id, line: index + 1)
            case (.end, let region?) where region.id == mark.name:
                try close(region.id, region.line...index)
                open = nil
            case (.end, _): throw .noBegin(mark.name, line: index + 1)
            }
        }
        if let open { throw .noEnd(open.id, line: open.line + 1) }
    }

    private mutating func close(_ id: String, _ range: ClosedRange<Int>) throws(RegionFault) {
        if let first = regions.updateValue(range, forKey: id) {
            throw .twoRegions(id, lines: [first.lowerBound + 1, range.lowerBound + 1])
        }
    }

    func body(of id: String) -> RegionBody? {
        guard let range = regions[id] else { return nil }
        return RegionBody(
            lines[(range.lowerBound + 1)..<range.upperBound], indent: RegionBody.indent(of: lines[range.lowerBound]))
    }

    /// The single line with an anchor.
    func anchor(_ name: String) throws(RegionFault) -> Int {
        guard let found = anchors[name], let first = found.first else { throw .noAnchor(name) }
        guard found.count == 1 else { throw .twoAnchors(name, lines: found.map { $0 + 1 }) }
        return first
    }

    /// A text without some regions, which have their own records; the whole text if the regions cannot be read.
    static func rest(of bytes: [UInt8], without ids: [String]) -> [UInt8] {
        guard !ids.isEmpty, let text = try? read(bytes) else { return bytes }
        var editor = RegionEditor(text)
        for id in ids { editor.remove(id) }
        return editor.bytes
    }
}
