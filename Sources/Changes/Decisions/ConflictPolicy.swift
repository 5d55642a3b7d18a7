/// What to do if both the user and the blueprints changed a file.
package enum ConflictPolicy: String, Sendable, CaseIterable {
    /// Leave the conflict open; nothing may be written while there is one.
    case fail
    /// Keep the user's text and record the new one in the lock: the next run sees a user's edit and does not ask again.
    case keep
    /// Keep the user's text; the next run asks again.
    case skip
    /// Replace the user's text.
    case overwrite
    /// Combine both changes, with the usual conflict markers where they touch the same lines.
    case merge
}
