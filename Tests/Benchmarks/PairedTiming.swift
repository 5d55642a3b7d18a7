/// Two measurements taken in turn, so that other load on the machine affects both.
struct PairedTiming {
    /// Medians of all rounds, for one unit of work.
    let ours: Duration
    let theirs: Duration
    /// Our time divided by theirs: the median, and the bounds of the middle half of all rounds.
    let ratio: Double
    let middleHalf: ClosedRange<Double>

    /// Long compared with the clock and a task switch, short compared with bursts of other load.
    private static let roundLength = Duration.milliseconds(20)

    static func measure(_ comparison: Comparison) throws -> PairedTiming {
        let counts = (ours: try warmUp(comparison.ours), theirs: try warmUp(comparison.theirs))
        var (ours, theirs): ([Duration], [Duration]) = ([], [])
        let rounds = comparison.rounds
        for round in 0..<rounds {
            // The order alternates, because the first may find a colder cache.
            if round.isMultiple(of: 2) { ours.append(try comparison.ours(counts.ours) / counts.ours) }
            theirs.append(try comparison.theirs(counts.theirs) / counts.theirs)
            if !round.isMultiple(of: 2) { ours.append(try comparison.ours(counts.ours) / counts.ours) }
        }
        let ratios = zip(ours, theirs).map { $0 / $1 }.sorted()
        return PairedTiming(
            ours: ours.sorted()[rounds / 2], theirs: theirs.sorted()[rounds / 2], ratio: ratios[rounds / 2],
            middleHalf: ratios[rounds / 4]...ratios[rounds * 3 / 4])
    }

    /// Warms up and returns how many calls fit into a round.
    private static func warmUp(_ work: Comparison.Work) throws -> Int {
        var count = 1
        while try work(count) < roundLength { count *= 2 }
        return count
    }
}
