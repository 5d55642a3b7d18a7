/// What becomes of a file where a person and the blueprints want different things.
package enum ConflictPolicy: String, Sendable, CaseIterable {
    /// It stays an open conflict, and while there is one nothing may be written.
    case fail
    /// The person's text stays, and the lock notes the new one as known: the next run sees a person's edit and does
    /// not ask again.
    case keep
    /// The person's text stays, and the next run asks again.
    case skip
    /// The new text takes its place.
    case overwrite
    /// Both changes in one text, with the usual marks where they touch the same lines.
    case merge
}
