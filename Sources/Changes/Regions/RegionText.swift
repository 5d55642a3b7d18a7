/// A file split into anchors, regions and the rest.
struct RegionText: Sendable {
    let lines: [TextLines.Line]
    /// The line indices of each anchor. Anchors inside regions are ignored: lines inserted there would be lost.
    private(set) var anchors: [String: [Int]] = [:]
    /// The line indices of each region including its markers, by id.
    private(set) var regions: [String: ClosedRange<Int>] = [:]
    /// The errors in the markers.
    private var faults: [RegionFault] = []

    private init(marksIn lines: [TextLines.Line]) {
        self.lines = lines
        readMarks()
    }

    /// - Throws: the first error in the markers, because then nothing is certain.
    static func read(_ bytes: [UInt8]) throws(RegionFault) -> RegionText {
        guard TextLines.isText(bytes) else { throw .notText }
        let text = RegionText(marksIn: TextLines.split(bytes))
        if let fault = text.faults.first { throw fault }
        return text
    }

    /// Every error in the markers, by line.
    static func faults(in bytes: [UInt8]) -> [RegionFault] {
        guard TextLines.isText(bytes) else { return [.notText] }
        return RegionText(marksIn: TextLines.split(bytes)).faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    /// A region that is open at a line.
    private struct Begin {
        let id: String
        let line: Int
        /// The regions that began and ended inside it.
        var inner: [RegionFault] = []

        var withoutEnd: RegionFault { .noEnd(id, line: line + 1) }
    }

    private mutating func readMarks() {
        var open: [Begin] = []
        for (index, line) in lines.enumerated() {
            guard let mark = RegionMark(in: line) else { continue }
            switch mark.kind {
            case .anchor: if open.isEmpty { anchors[mark.name, default: []].append(index) }
            case .begin:
                if let twin = open.firstIndex(where: { $0.id == mark.name }) { abandon(from: twin, in: &open) }
                open.append(Begin(id: mark.name, line: index))
            case .end: end(mark.name, at: index, in: &open)
            }
        }
        abandon(from: 0, in: &open)
    }

    private mutating func end(_ id: String, at line: Int, in open: inout [Begin]) {
        guard let place = open.lastIndex(where: { $0.id == id }) else {
            return faults.append(.noBegin(id, line: line + 1))
        }
        abandon(from: place + 1, in: &open)
        let region = open.removeLast()
        faults += region.inner
        if let outer = open.indices.last {
            open[outer].inner.append(.nested(id, inside: open[outer].id, line: region.line + 1))
        }
        if let first = regions.updateValue(region.line...line, forKey: id) {
            faults.append(.twoRegions(id, lines: [first.lowerBound + 1, region.line + 1]))
        }
    }

    /// Regions without an end. What stands in one of them may have been meant to follow it.
    private mutating func abandon(from place: Int, in open: inout [Begin]) {
        faults += open[place...].map(\.withoutEnd)
        open.removeSubrange(place...)
    }

    func body(of id: String) -> RegionBody? {
        guard let range = regions[id] else { return nil }
        return RegionBody(
            lines[(range.lowerBound + 1)..<range.upperBound], indent: RegionBody.indent(of: lines[range.lowerBound]))
    }

    /// Whether the file has the lines already, in this order, whatever stands between them.
    func contains(_ body: RegionBody) -> Bool {
        var rest = lines[...]
        return body.lines.map(Self.trimmed).allSatisfy { line in
            guard let place = rest.firstIndex(where: { Self.trimmed($0).elementsEqual(line) }) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }

    /// - Throws: if a name is nowhere in the lines.
    func require(_ names: [String]) throws(RegionFault) {
        let missing = names.filter { name in
            !lines.contains { RegionMark(in: $0) == nil && Self.isNamed(name, in: $0) }
        }
        if !missing.isEmpty { throw .unnamed(missing) }
    }

    private static func isNamed(_ name: String, in line: TextLines.Line) -> Bool {
        let words = String(decoding: line, as: UTF8.self).split { !($0.isLetter || $0.isNumber || $0 == "_") }
        return words.contains(name[...])
    }

    private static func trimmed(_ line: TextLines.Line) -> TextLines.Line {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let text = TextLines.content(of: line).drop(while: isBlank)
        return text.dropLast(text.reversed().prefix(while: isBlank).count)
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
