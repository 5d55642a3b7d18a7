/// A text of a document with its location: the input of a template or an identifier.
@usableFromInline
package struct LocatedText: Sendable, Hashable {
    package let text: String
    /// Maps positions in the text to positions in the file.
    package let origin: TextOrigin
    /// The scalar in the file, including its quotes.
    package let range: SourceRange

    package init(_ text: String, origin: TextOrigin, range: SourceRange) {
        self.text = text
        self.origin = origin
        self.range = range
    }

    package var location: SourceLocation { SourceLocation(origin.source, range) }
}
