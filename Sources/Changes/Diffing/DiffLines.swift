/// The lines of a diff being built.
struct DiffLines {
    private(set) var all: [DiffLine] = []
    private let path: String

    init(path: String) { self.path = path }

    mutating func addHeader(hasOld: Bool, hasNew: Bool) {
        add(.header, "--- \(name("a", isThere: hasOld))\(tab(hasOld))")
        add(.header, "+++ \(name("b", isThere: hasNew))\(tab(hasNew))")
    }

    mutating func addBinaryNote(hasOld: Bool, hasNew: Bool) {
        add(.note, "Binary files \(name("a", isThere: hasOld)) and \(name("b", isThere: hasNew)) differ")
    }

    /// An empty file has no hunk, so only git's header can show that it is created or removed.
    mutating func addEmptyFile(isNew: Bool) {
        add(.header, "diff --git a/\(path) b/\(path)")
        add(.header, "\(isNew ? "new" : "deleted") file mode 100644")
    }

    mutating func add(_ hunk: DiffHunk, _ old: [TextLines.Line], _ new: [TextLines.Line]) {
        add(.place, "@@ -\(Self.span(hunk.old)) +\(Self.span(hunk.new)) @@")
        var place = (old: hunk.old.lowerBound, new: hunk.new.lowerBound)
        for block in hunk.blocks {
            for line in old[place.old..<block.old] { add(.removed, "-", line) }
            for line in new[place.new..<block.new] { add(.added, "+", line) }
            place = (block.old + block.count, block.new + block.count)
            for line in old[block.old..<place.old] { add(.context, " ", line) }
        }
    }

    private mutating func add(_ kind: DiffLine.Kind, _ sign: String, _ line: TextLines.Line) {
        let isWhole = line.last == TextLines.lineFeed
        add(kind, sign + String(decoding: isWhole ? line.dropLast() : line, as: UTF8.self))
        if !isWhole { add(.note, "\\ No newline at end of file") }
    }

    private mutating func add(_ kind: DiffLine.Kind, _ text: String) { all.append(DiffLine(kind: kind, text: text)) }

    private func name(_ side: String, isThere: Bool) -> String { isThere ? "\(side)/\(path)" : "/dev/null" }

    /// As in git: without a tab after it, `patch` would end a name at its first space.
    private func tab(_ isThere: Bool) -> String { isThere && path.utf8.contains(UInt8(ascii: " ")) ? "\t" : "" }

    /// The first line, from 1, and the number of lines; for no lines, the one before them.
    private static func span(_ lines: Range<Int>) -> String {
        let first = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
        return lines.count == 1 ? "\(first)" : "\(first),\(lines.count)"
    }
}
