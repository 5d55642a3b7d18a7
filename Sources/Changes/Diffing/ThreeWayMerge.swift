/// Two changes of one text in one text, line by line, as `diff3` and `git merge-file --diff3` do it.
///
/// Lines that all three texts share split them into pieces. A piece that one side left alone is taken from the other
/// side, one that both changed alike is taken once, and one that they changed apart stands with both and the base
/// between marks. Changes of lines that touch are one piece. Without a base nothing tells who changed a line: the two
/// texts' equal lines are taken, and every other piece stands between marks.
struct ThreeWayMerge: Sendable, Hashable {
    let text: [UInt8]
    /// How many pieces stand between marks.
    let conflicts: Int

    init(base: [UInt8]?, yours: [UInt8], scaffold: [UInt8]) {
        var writer = MergeWriter(newline: Self.newline(of: yours))
        let (yours, scaffold) = (TextLines.split(yours), TextLines.split(scaffold))
        if let base {
            Self.merge(TextLines.split(base), yours, scaffold, into: &writer)
        } else {
            Self.merge(yours, scaffold, into: &writer)
        }
        text = writer.bytes
        conflicts = writer.conflicts
    }

    private typealias Lines = [TextLines.Line]

    private static func merge(_ base: Lines, _ yours: Lines, _ scaffold: Lines, into writer: inout MergeWriter) {
        let inYours = places(of: base, in: yours)
        let inScaffold = places(of: base, in: scaffold)
        var (start, your, other) = (0, 0, 0)
        for index in base.indices {
            guard let yourPlace = inYours[index], let otherPlace = inScaffold[index] else { continue }
            writer.write(
                MergePiece(
                    base: base[start..<index], yours: yours[your..<yourPlace], scaffold: scaffold[other..<otherPlace]))
            writer.write(base[index])
            (start, your, other) = (index + 1, yourPlace + 1, otherPlace + 1)
        }
        writer.write(MergePiece(base: base[start...], yours: yours[your...], scaffold: scaffold[other...]))
    }

    private static func merge(_ yours: Lines, _ scaffold: Lines, into writer: inout MergeWriter) {
        var (your, other) = (0, 0)
        for block in LineMatcher.blocks(yours, scaffold) {
            writer.write(MergePiece(base: nil, yours: yours[your..<block.old], scaffold: scaffold[other..<block.new]))
            (your, other) = (block.old + block.count, block.new + block.count)
            for line in yours[block.old..<your] { writer.write(line) }
        }
        writer.write(MergePiece(base: nil, yours: yours[your...], scaffold: scaffold[other...]))
    }

    /// For each line of the base where it stands in the other text; nil where it does not.
    private static func places(of base: Lines, in other: Lines) -> [Int?] {
        var places = [Int?](repeating: nil, count: base.count)
        for block in LineMatcher.blocks(base, other) {
            for offset in 0..<block.count { places[block.old + offset] = block.new + offset }
        }
        return places
    }

    private static func newline(of text: [UInt8]) -> [UInt8] {
        let first = text.prefix { $0 != TextLines.lineFeed }
        return first.last == TextLines.carriageReturn && first.count < text.count ? Array("\r\n".utf8) : [0x0A]
    }
}
