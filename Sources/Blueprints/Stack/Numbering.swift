/// The numbering of files in a folder.
package struct Numbering: Sendable {
    /// The number of digits if the folder has no numbered file yet.
    package let width: Int
    /// Nil if the numbers alone determine the order.
    package let chain: ChainSpec?
}

/// Files that each name their predecessor, like Alembic's migrations.
///
/// Quoted names follow on a line that begins with the word and `=`.
package struct ChainSpec: Sendable, Hashable {
    /// The word before a file's own name.
    package let own: String
    /// The word before the names of its predecessors.
    package let previous: String
}
