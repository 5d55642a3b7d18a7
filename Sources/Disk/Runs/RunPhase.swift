/// How far a run has come: the name of the one journal in its folder, so that a step onwards is a single rename.
///
/// A run without a journal has changed nothing and is removed. `applying` is brought to its end by whoever comes next,
/// `undoing` is taken back.
enum RunPhase: String, Sendable, CaseIterable {
    case applying, done, undoing
}
