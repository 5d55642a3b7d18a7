/// A text of a document with its place: what a template or an identifier is made from.
package struct LocatedText: Sendable, Hashable {
    package let text: String
    /// Maps places in the text to places in the file.
    package let origin: TextOrigin
    /// The scalar in the file, quotes included.
    package let range: SourceRange

    package init(_ text: String, origin: TextOrigin, range: SourceRange) {
        self.text = text
        self.origin = origin
        self.range = range
    }

    package var location: SourceLocation { SourceLocation(origin.source, range) }
}
