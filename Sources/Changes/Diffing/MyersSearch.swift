/// The furthest path through two texts with a limited number of edits.
///
/// A diagonal is the difference of the positions in the old and the new text; `reach` has, for each diagonal, the
/// furthest position in the old text with the edits so far.
struct MyersSearch {
    let old: ArraySlice<Int32>
    let new: ArraySlice<Int32>
    let editLimit: Int

    /// The blocks on the path, in ascending order, and its end.
    func run() -> (blocks: [LineMatcher.Block], end: (old: Int, new: Int)) {
        var reach = Reach(edits: 0)
        var history: [Reach] = []
        for edits in 0...editLimit {
            history.append(reach)
            var next = Reach(edits: edits)
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let x = follow(from: reach.step(edits, diagonal).x, on: diagonal)
                next[diagonal] = x
                if x == old.count, x - diagonal == new.count {
                    return trace(history, edits: edits, diagonal: diagonal, x: x)
                }
            }
            reach = next
        }
        let diagonals = stride(from: -editLimit, through: editLimit, by: 2)
        let inside = diagonals.filter { reach[$0] <= old.count && reach[$0] - $0 <= new.count }
        guard let best = inside.max(by: { 2 * reach[$0] - $0 < 2 * reach[$1] - $1 }) else {
            return ([], (old.endIndex, new.endIndex))
        }
        return trace(history, edits: editLimit, diagonal: best, x: reach[best])
    }

    /// Continues along equal lines.
    private func follow(from start: Int, on diagonal: Int) -> Int {
        var x = start
        while x < old.count, x - diagonal < new.count,
            old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        {
            x += 1
        }
        return x
    }

    /// Traces the path back to the start.
    private func trace(
        _ history: [Reach], edits: Int, diagonal: Int, x: Int
    ) -> (blocks: [LineMatcher.Block], end: (old: Int, new: Int)) {
        let end = (old: old.startIndex + x, new: new.startIndex + x - diagonal)
        var blocks: [LineMatcher.Block] = []
        var (diagonal, x) = (diagonal, x)
        for edits in stride(from: edits, through: 0, by: -1) {
            let step = history[edits].step(edits, diagonal)
            if x > step.x {
                blocks.append(
                    LineMatcher.Block(
                        old: old.startIndex + step.x, new: new.startIndex + step.x - diagonal, count: x - step.x))
            }
            diagonal += step.isInsertion ? 1 : -1
            x = step.isInsertion ? step.x : step.x - 1
        }
        return (blocks.reversed(), end)
    }
}

extension MyersSearch {
    /// The furthest position on each diagonal for one number of edits: every second diagonal from `-edits` to `edits`.
    private struct Reach {
        private let edits: Int
        private var places: [Int]

        init(edits: Int) {
            self.edits = edits
            places = [Int](repeating: 0, count: edits + 1)
        }

        subscript(diagonal: Int) -> Int {
            get { places[(diagonal + edits) / 2] }
            set { places[(diagonal + edits) / 2] = newValue }
        }

        /// The position on a diagonal after the edit that leads to it; `self` is the reach of one edit less.
        func step(_ edits: Int, _ diagonal: Int) -> (x: Int, isInsertion: Bool) {
            if edits == 0 { return (0, true) }
            if diagonal == -edits { return (self[diagonal + 1], true) }
            if diagonal == edits { return (self[diagonal - 1] + 1, false) }
            let (above, below) = (self[diagonal + 1], self[diagonal - 1])
            return below < above ? (above, true) : (below + 1, false)
        }
    }
}
