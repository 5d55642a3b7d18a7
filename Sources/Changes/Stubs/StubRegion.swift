/// Rendered lines that stand in a file which others write to as well, between `scaffold:begin ID` and `scaffold:end ID`.
///
/// They are put before the line that holds `scaffold:anchor NAME`, with its indentation; that line's comment marks lead
/// the two lines around them.
package struct StubRegion: Sendable, Hashable {
    /// The file: one of the stubs, or one that the project has.
    package let path: String
    /// The anchor's name.
    package let anchor: String
    /// The same in every run, and of one file no two: `subscription.routes`.
    package let id: String
    /// Whole lines without the anchor's indentation.
    package let text: String
    /// Whether the lines are left out where the anchor is missing.
    package let isOptional: Bool
    /// What brought the region: a resource or an integration by its name, or `-` for the project.
    package let owner: String
    /// SHA-256 of the template and the blueprint behind the region, in hexadecimal digits.
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
