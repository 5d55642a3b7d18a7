/// How the files of a folder are numbered.
struct Numbering: Sendable {
    /// The digits of a number where the folder has no numbered file yet.
    let width: Int
    /// Nil where the numbers alone put the files in order.
    let chain: ChainSpec?
}

/// Files that each name the one before them, such as Alembic's migrations.
///
/// A line that begins with the word, up to a `=`, is followed by names in quotes.
struct ChainSpec: Sendable, Hashable {
    /// The word before a file's own name.
    let own: String
    /// The word before the names that the file comes after.
    let previous: String
}
