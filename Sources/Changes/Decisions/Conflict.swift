package import Documents

/// A file of which a person has to say what becomes of it.
package struct Conflict: Sendable, Hashable {
    /// Lines that found no place.
    package struct Snippet: Sendable, Hashable {
        package let anchor: String
        package let id: String
        /// Whole lines without indentation.
        package let text: String
    }

    package let path: String
    /// As the ends of sentences, in the order of the file and its regions.
    package let reasons: [String]
    /// What the file holds; nil where there is none.
    package let yours: [UInt8]?
    /// What it would hold if it were overwritten; nil where that is no way out: lines found no place in it.
    package let scaffold: [UInt8]?
    package let snippets: [Snippet]
    /// The same for people, each with its place and the next step.
    package let diagnostics: [Diagnostic]
}
