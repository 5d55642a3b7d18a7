/// How the files of a folder are numbered.
package struct Numbering: Sendable {
    /// The digits of a number where the folder has no numbered file yet.
    package let width: Int
    /// Nil where the numbers alone put the files in order.
    package let chain: ChainSpec?
}

/// Files that each name the one before them, such as Alembic's migrations.
///
/// A line that begins with the word, up to a `=`, is followed by names in quotes.
package struct ChainSpec: Sendable, Hashable {
    /// The word before a file's own name.
    package let own: String
    /// The word before the names that the file comes after.
    package let previous: String
}
