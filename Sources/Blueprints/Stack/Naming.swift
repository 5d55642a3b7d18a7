internal import Documents

/// The naming rules of a stack.
package struct Naming: Sendable {
    package enum Subject: String, Sendable, CaseIterable {
        case resource, field, action
        /// The table of a resource.
        case table
        /// The project's folder, compared in lower case.
        case folder
    }

    /// Names that are rejected, and the reason.
    package struct Reservation: Sendable {
        /// The id by which extending stacks refer to it.
        let id: LocatedText?
        /// The rest of the sentence: "`type` is a Go keyword".
        package let reason: String
        let subjects: [Subject]
        let words: [String]
        let suffixes: [String]

        package func forbids(_ name: String, as subject: Subject) -> Bool {
            let name = subject == .folder ? name.caseFolded : name
            return subjects.contains(subject) && (words.contains(name) || suffixes.contains { name.hasSuffix($0) })
        }
    }

    /// Words that stay in upper case: `ID`, `URL`.
    package let acronyms: [String]
    package let reserved: [Reservation]
}
