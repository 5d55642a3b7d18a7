/// Finds equal lines of two texts by Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its Variations",
/// 1986).
///
/// The standard library's `difference(from:)` does the same but cannot be stopped: for two long texts with nothing in
/// common, its time and memory grow quadratically. Here, a section that needs more than `editLimit` edits is settled by
/// the best path so far, and the search restarts after it. So the result is the shortest script up to that many edits
/// and a good one beyond; the time is at worst `editLimit` times the length.
struct LineMatcher {
    /// Lines that are equal in both texts.
    struct Block: Sendable, Hashable {
        /// The first line, from 0.
        let old: Int
        let new: Int
        let count: Int
    }

    private static let editLimit = 256

    private let old: [Int32]
    private let new: [Int32]
    private var blocks: [Block] = []

    /// In ascending order, without empty blocks.
    static func blocks(_ old: [TextLines.Line], _ new: [TextLines.Line]) -> [Block] {
        var numbers: [TextLines.Line: Int32] = [:]
        func number(_ line: TextLines.Line) -> Int32 {
            if let known = numbers[line] { return known }
            let next = Int32(truncatingIfNeeded: numbers.count)
            numbers[line] = next
            return next
        }
        var matcher = LineMatcher(old: old.map(number), new: new.map(number))
        matcher.match()
        return matcher.blocks
    }

    private init(old: [Int32], new: [Int32]) {
        self.old = old
        self.new = new
    }

    private mutating func match() {
        let shortest = min(old.count, new.count)
        var lead = 0
        while lead < shortest, old[lead] == new[lead] { lead += 1 }
        var tail = 0
        while tail < shortest - lead, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
        append(Block(old: 0, new: 0, count: lead))
        var place = (old: lead, new: lead)
        let end = (old: old.count - tail, new: new.count - tail)
        while place.old < end.old, place.new < end.new {
            let search = MyersSearch(
                old: old[place.old..<end.old], new: new[place.new..<end.new], editLimit: Self.editLimit)
            let found = search.run()
            for block in found.blocks { append(block) }
            place = found.end
        }
        append(Block(old: end.old, new: end.new, count: tail))
    }

    private mutating func append(_ block: Block) {
        guard block.count > 0 else { return }
        if let last = blocks.last, last.old + last.count == block.old, last.new + last.count == block.new {
            blocks[blocks.count - 1] = Block(old: last.old, new: last.new, count: last.count + block.count)
        } else {
            blocks.append(block)
        }
    }
}
