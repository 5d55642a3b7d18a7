internal import Documents

/// What names may not be in a stack.
package struct Naming: Sendable {
    package enum Subject: String, Sendable, CaseIterable {
        case resource, field, action
        /// The one that a resource's rows stand in.
        case table
        /// The folder that the project stands in, whose name is looked at in lower case.
        case folder
    }

    /// Words that cannot name a subject, and why.
    package struct Reservation: Sendable {
        /// How a stack that extends this one names it.
        let id: LocatedText?
        /// Continues the sentence: "`type` is a Go keyword".
        package let reason: String
        let subjects: [Subject]
        let words: [String]
        let suffixes: [String]

        package func forbids(_ name: String, as subject: Subject) -> Bool {
            let name = subject == .folder ? name.caseFolded : name
            return subjects.contains(subject) && (words.contains(name) || suffixes.contains { name.hasSuffix($0) })
        }
    }

    /// Upper-case words that keep their case: `ID`, `URL`.
    package let acronyms: [String]
    package let reserved: [Reservation]
}
