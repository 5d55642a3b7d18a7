internal import Documents

/// The decision about one path under a policy.
struct FileDecision: Sendable {
    /// Nil if there is nothing to report.
    var change: Change?
    /// The new entry of the lock.
    var entry: LockFile.Entry
    /// The texts of new records, for later merges.
    var bases: [MergeBase] = []
    var openConflicts: [OpenConflict] = []
}

/// An open conflict about a path.
struct OpenConflict: Sendable, Hashable {
    let reason: String
    let diagnostic: Diagnostic
    var snippet: Conflict.Snippet?
    var kind = Kind.choice

    enum Kind: Sendable, Hashable {
        /// The user has to choose between two texts.
        case choice
        /// Lines have no place.
        case place
        /// What is no longer generated would stay.
        case stale
    }
}
