/// Two works timed in turn, so that whatever else the machine does falls on both.
struct PairedTiming {
    /// Medians of all rounds, for one unit of work.
    let ours: Duration
    let theirs: Duration
    /// Our time divided by theirs: the median, and the bounds of the middle half of all rounds.
    let ratio: Double
    let middleHalf: ClosedRange<Double>

    /// Long against the clock and a switch of tasks, short against a neighbour's spell of work.
    private static let roundLength = Duration.milliseconds(20)

    static func measure(_ comparison: Comparison) throws -> PairedTiming {
        let counts = (ours: try warmUp(comparison.ours), theirs: try warmUp(comparison.theirs))
        var (ours, theirs): ([Duration], [Duration]) = ([], [])
        let rounds = comparison.rounds
        for round in 0..<rounds {
            // Who goes first changes, as the first may find a colder cache.
            if round.isMultiple(of: 2) { ours.append(try comparison.ours(counts.ours) / counts.ours) }
            theirs.append(try comparison.theirs(counts.theirs) / counts.theirs)
            if !round.isMultiple(of: 2) { ours.append(try comparison.ours(counts.ours) / counts.ours) }
        }
        let ratios = zip(ours, theirs).map { $0 / $1 }.sorted()
        return PairedTiming(
            ours: ours.sorted()[rounds / 2], theirs: theirs.sorted()[rounds / 2], ratio: ratios[rounds / 2],
            middleHalf: ratios[rounds / 4]...ratios[rounds * 3 / 4])
    }

    /// Runs a work until it is warm; how many times it fits into a round.
    private static func warmUp(_ work: Comparison.Work) throws -> Int {
        var count = 1
        while try work(count) < roundLength { count *= 2 }
        return count
    }
}
