internal import Documents

/// What becomes of one path under a policy.
struct FileDecision: Sendable {
    /// Nil where there is nothing to tell.
    var change: Change?
    /// What the lock is to know.
    var entry: LockFile.Entry
    /// The texts behind new records, for later merges.
    var bases: [MergeBase] = []
    var openConflicts: [OpenConflict] = []
}

/// One thing about a path that is not decided.
struct OpenConflict: Sendable, Hashable {
    let reason: String
    let diagnostic: Diagnostic
    var snippet: Conflict.Snippet?
}
