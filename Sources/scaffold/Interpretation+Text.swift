internal import Documents
internal import Planning

extension Interpretation {
    /// One line for each kind of finding.
    var text: String {
        Self.text([
            ("recognised", recognised), ("assumed", assumed), ("ignored", ignored),
            ("fields", [advice].compactMap { $0 }),
        ])
    }

    /// What is lost: told even to those who want to hear of errors only.
    var losses: String { Self.text([("ignored", ignored)]) }

    private static func text(_ lines: [(String, [String])]) -> String {
        lines.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: "; "))\n" }.joined()
    }

    /// What `--strict` refuses; nil if everything was said.
    var fault: Diagnostic? {
        if open.isEmpty { return nil }
        return Diagnostic(
            .error, code: "strict", "--strict: the request leaves open: \(open.joined(separator: "; "))",
            fix: "say it: -d NAME=VALUE for options, --new for a new resource, --with or \"without\" for integrations")
    }
}
