/// What a run does to one file; nil means no file.
struct RunEntry: Sendable, Hashable {
    let path: String
    let old: Fingerprint?
    let new: Fingerprint?

    func fingerprint(on side: RunSide) -> Fingerprint? { side == .old ? old : new }
}

/// The state of the project before or after a run.
enum RunSide: Sendable {
    case old, new

    var opposite: RunSide { self == .old ? .new : .old }
}
