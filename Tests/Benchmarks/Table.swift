/// The lines that are printed, in columns of fixed width.
enum Table {
    static let head = line("ours / theirs", ["ours", "theirs", "ratio", "middle half", "goal", ""])

    static func row(_ comparison: Comparison, _ timing: PairedTiming) -> String {
        let middleHalf = "\(number(timing.middleHalf.lowerBound))-\(number(timing.middleHalf.upperBound))"
        let goal = comparison.goal.map { "<= \(number($0))" } ?? "none"
        let verdict = comparison.goal.map { timing.ratio <= $0 ? "met" : "missed" } ?? ""
        let times = [time(timing.ours), time(timing.theirs)]
        return line(comparison.name, times + [number(timing.ratio), middleHalf, goal, verdict])
    }

    /// A figure other than a time, and its goal.
    static func row(_ name: String, _ figure: Double, goal: Double) -> String {
        line(name, [number(figure), "", "", "", "<= \(number(goal))", figure <= goal ? "met" : "missed"])
    }

    private static func line(_ name: String, _ figures: [String]) -> String {
        let columns = zip(figures, [11, 11, 8, 13, 9, 8]).map { text, width in
            String(repeating: " ", count: max(1, width - text.count)) + text
        }
        return name + String(repeating: " ", count: max(1, 42 - name.count)) + columns.joined()
    }

    private static func time(_ duration: Duration) -> String {
        let microseconds = duration / .microseconds(1)
        return microseconds < 1000 ? "\(number(microseconds)) us" : "\(number(microseconds / 1000)) ms"
    }

    /// Two decimal places.
    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(part < 10 ? "0" : "")\(part)"
    }
}
