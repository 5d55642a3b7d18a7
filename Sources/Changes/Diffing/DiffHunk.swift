/// Changed lines with some unchanged lines around them.
struct DiffHunk {
    private static let context = 3

    let old: Range<Int>
    let new: Range<Int>
    /// Matching blocks within the hunk.
    let blocks: [LineMatcher.Block]

    /// All hunks of two texts; changes with few lines between them share one.
    static func hunks(_ old: [TextLines.Line], _ new: [TextLines.Line]) -> [DiffHunk] {
        var groups: [[Gap]] = []
        for gap in gaps(old, new) {
            if let last = groups.last?.last, gap.old.lowerBound - last.old.upperBound <= 2 * context {
                groups[groups.count - 1].append(gap)
            } else {
                groups.append([gap])
            }
        }
        return groups.compactMap { DiffHunk($0, oldCount: old.count) }
    }

    private typealias Gap = (old: Range<Int>, new: Range<Int>)

    /// The ranges between the blocks of equal lines.
    private static func gaps(_ old: [TextLines.Line], _ new: [TextLines.Line]) -> [Gap] {
        let end = LineMatcher.Block(old: old.count, new: new.count, count: 0)
        var gaps: [Gap] = []
        var place = (old: 0, new: 0)
        for block in LineMatcher.blocks(old, new) + [end] {
            let gap = (old: place.old..<block.old, new: place.new..<block.new)
            if !gap.old.isEmpty || !gap.new.isEmpty { gaps.append(gap) }
            place = (block.old + block.count, block.new + block.count)
        }
        return gaps
    }

    private init?(_ gaps: [Gap], oldCount: Int) {
        guard let first = gaps.first, let last = gaps.last else { return nil }
        let before = min(Self.context, first.old.lowerBound)
        let after = min(Self.context, oldCount - last.old.upperBound)
        old = (first.old.lowerBound - before)..<(last.old.upperBound + after)
        new = (first.new.lowerBound - before)..<(last.new.upperBound + after)
        var blocks = [LineMatcher.Block(old: old.lowerBound, new: new.lowerBound, count: before)]
        for (gap, next) in zip(gaps, gaps.dropFirst()) {
            let count = next.old.lowerBound - gap.old.upperBound
            blocks.append(LineMatcher.Block(old: gap.old.upperBound, new: gap.new.upperBound, count: count))
        }
        blocks.append(LineMatcher.Block(old: last.old.upperBound, new: last.new.upperBound, count: after))
        self.blocks = blocks
    }
}
