/// Rendered lines in a shared file, between `scaffold:begin ID` and `scaffold:end ID`.
///
/// They are inserted above the line with `scaffold:anchor NAME`, with its indentation; the begin and end lines copy its
/// comment markers.
package struct StubRegion: Sendable, Hashable {
    /// The path of the file: a stub's, or an existing file's.
    package let path: String
    /// The anchor's name.
    package let anchor: String
    /// The same in every run and unique in its file: `subscription.routes`.
    package let id: String
    /// Complete lines without the anchor's indentation.
    package let text: String
    /// Whether the file may have the lines already instead of the anchor.
    package let isOptional: Bool
    /// The owner of the region: the name of a resource or an integration, or `-` for the project.
    package let owner: String
    /// SHA-256 of the region's template and blueprint, in hexadecimal digits.
    package let digest: String

    package init(
        path: String, anchor: String, id: String, text: String, isOptional: Bool = false, owner: String, digest: String
    ) {
        self.path = path
        self.anchor = anchor
        self.id = id
        self.text = text
        self.isOptional = isOptional
        self.owner = owner
        self.digest = digest
    }
}
