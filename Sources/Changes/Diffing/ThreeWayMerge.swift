/// Merges two changes of a text line by line, like `diff3` and `git merge-file --diff3`.
///
/// Lines that all three texts share split them into pieces. If one side left a piece unchanged, the other side's is
/// used; if both changed it alike, it is used once; if they differ, both and the base are written between conflict
/// markers. Changes of adjacent lines are one piece. Without a base, it is unknown who changed a line: the equal lines
/// of both texts are used, and every other piece is a conflict.
struct ThreeWayMerge: Sendable, Hashable {
    let text: [UInt8]
    /// The number of conflicts.
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

    /// For each line of the base, its index in the other text; nil if it is not there.
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
