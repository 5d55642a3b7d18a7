internal import Planning

extension Interpretation {
    /// One line for each kind of finding.
    var text: String {
        let lines = [("recognised", recognised), ("assumed", assumed), ("ignored", ignored)]
        return lines.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: "; "))\n" }.joined()
    }
}
