internal import Documents

/// One line of a report for people; the terminal chooses the colours.
package struct ReportLine: Sendable, Hashable {
    /// The action or state: `create`, `modified`.
    package let word: String
    /// Safe to print on a terminal, like `reason`.
    package let path: String
    package let reason: String?

    private static let width = 12

    package init(word: String, path: String, reason: String? = nil) {
        self.word = word
        self.path = path.terminalText
        self.reason = reason?.terminalText
    }

    /// Right-aligned words, then the paths: `   identical  go.mod`.
    package var text: String {
        let lead = String(repeating: " ", count: max(0, Self.width - word.utf8.count))
        return lead + word + "  " + path + (reason.map { "  (\($0))" } ?? "")
    }
}
