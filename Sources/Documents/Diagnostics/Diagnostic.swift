/// One finding for the user: what is wrong, where, and what to do next.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Comparable {
        case note, warning, error

        package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Another location that explains the finding: `first defined here`.
    package struct Note: Sendable, Hashable {
        package let message: String
        package let location: SourceLocation?

        package init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    package var severity: Severity
    /// A stable name for scripts: `duplicate-key`, `unknown-filter`, `C6`.
    package var code: String
    /// Lower case, no full stop, the culprit in backquotes.
    package var message: String
    package var location: SourceLocation?
    package var notes: [Note]
    /// The next step, as a sentence: "did you mean `summary`?"
    package var fix: String?
    /// The complete faulty text, if the message shows only an excerpt and the caller knows where it was written.
    package var culprit: String?

    package init(
        _ severity: Severity, code: String, _ message: String, at location: SourceLocation? = nil,
        notes: [Note] = [], fix: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.notes = notes
        self.fix = fix
    }
}
