package import Documents

/// A file that the user has to decide about.
package struct Conflict: Sendable, Hashable {
    /// Lines without a place.
    package struct Snippet: Sendable, Hashable {
        package let anchor: String
        package let id: String
        /// Complete lines without indentation.
        package let text: String
    }

    package let path: String
    /// As the ends of sentences, in the order of the file and its regions.
    package let reasons: [String]
    /// The current bytes of the file; nil if there is none.
    package let yours: [UInt8]?
    /// The bytes after overwriting; nil if that is not possible because lines have no place in the file.
    package let scaffold: [UInt8]?
    package let snippets: [Snippet]
    /// The conflict as messages, each with its location and the next step.
    package let diagnostics: [Diagnostic]
    /// Whether the user has to choose between two texts. Otherwise the file has no place for lines, or would stay
    /// beside what replaces it.
    package let isChoice: Bool
}
