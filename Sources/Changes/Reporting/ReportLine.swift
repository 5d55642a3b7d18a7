internal import Documents

/// One line of a report for people; how its parts are coloured is the terminal's affair.
package struct ReportLine: Sendable, Hashable {
    /// What is done or found: `create`, `modified`.
    package let word: String
    /// Safe to be sent to a terminal, like `reason`.
    package let path: String
    package let reason: String?

    private static let width = 12

    init(word: String, path: String, reason: String?) {
        self.word = word
        self.path = path.terminalText
        self.reason = reason?.terminalText
    }

    /// The words end below each other, and so the paths begin there: `   identical  go.mod`.
    package var text: String {
        let lead = String(repeating: " ", count: max(0, Self.width - word.utf8.count))
        return lead + word + "  " + path + (reason.map { "  (\($0))" } ?? "")
    }
}
