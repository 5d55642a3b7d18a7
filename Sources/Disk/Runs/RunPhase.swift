/// The phase of a run, stored as the name of the only journal in its folder, so that each step is a single rename.
///
/// A run without a journal changed nothing and is removed. The next run completes `applying` and rolls back `undoing`.
enum RunPhase: String, Sendable, CaseIterable {
    case applying, done, undoing
}
