/// One line of a diff.
package struct DiffLine: Sendable, Hashable {
    package enum Kind: Sendable {
        /// The file names.
        case header
        /// `@@ -1,3 +1,4 @@`
        case place
        case context, removed, added
        /// A note about a line or the file: `\ No newline at end of file`.
        case note
    }

    package let kind: Kind
    /// With its sign and without a line feed.
    package let text: String
}
