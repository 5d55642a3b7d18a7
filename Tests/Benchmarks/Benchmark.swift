/// A measurement of our code against another tool.
protocol Benchmark: Sendable {
    /// Prepares its input, which is the same in every run, and returns the comparisons.
    static func comparisons() throws -> [Comparison]
    /// Prints notes that the ratios do not show, below the rows.
    static func printRemarks() throws
}

extension Benchmark {
    static func printRemarks() throws {}
}

/// A row of the table.
struct Comparison {
    /// Does its work `count` times and returns the total time.
    typealias Work = (_ count: Int) throws -> Duration

    /// Our work, then the other's.
    let name: String
    /// The largest acceptable ratio of our time to the other's; nil for rows without a goal.
    let goal: Double?
    /// The number of rounds in which both are timed in turn; few if they take seconds.
    var rounds = 41
    let ours: Work
    let theirs: Work
}

/// Why something could not be measured.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// The total time of `count` calls.
func timed(_ count: Int, _ work: () throws -> Void) rethrows -> Duration {
    try ContinuousClock().measure { for _ in 0..<count { try work() } }
}
