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
    /// Names that the lines use, which the file has where they are in scope.
    package let uses: [String]
    /// The owner of the region: the name of a resource or an integration, or `-` for the project.
    package let owner: String
    /// SHA-256 of the region's template and blueprint, in hexadecimal digits.
    package let digest: String

    package init(
        path: String, anchor: String, id: String, text: String, isOptional: Bool = false, uses: [String] = [],
        owner: String, digest: String
    ) {
        self.path = path
        self.anchor = anchor
        self.id = id
        self.text = text
        self.isOptional = isOptional
        self.uses = uses
        self.owner = owner
        self.digest = digest
    }

    /// The lines in a file, without their indentation; nil if it does not have the region, or its markers are damaged.
    package func lines(in bytes: [UInt8]) -> [UInt8]? { (try? RegionText.read(bytes))?.body(of: id)?.bytes }
}
