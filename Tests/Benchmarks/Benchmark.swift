/// Something of ours to be measured against something of others.
protocol Benchmark: Sendable {
    /// Prepares its input, the same at every run, and says what is to be compared.
    static func comparisons() throws -> [Comparison]
    /// Prints below the rows what a ratio of times does not say.
    static func printRemarks() throws
}

extension Benchmark {
    static func printRemarks() throws {}
}

/// A row of the table.
struct Comparison {
    /// Does its work that many times over and tells the time that all took.
    typealias Work = (_ count: Int) throws -> Duration

    /// Ours, then the other.
    let name: String
    /// How often the other's time ours may take; nil where a row is for information.
    let goal: Double?
    /// How often both are timed in turn; few for works of seconds.
    var rounds = 41
    let ours: Work
    let theirs: Work
}

/// Why something could not be measured.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// The time of `count` calls.
func timed(_ count: Int, _ work: () throws -> Void) rethrows -> Duration {
    try ContinuousClock().measure { for _ in 0..<count { try work() } }
}
