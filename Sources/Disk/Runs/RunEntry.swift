/// What a run does to one file; nil stands for no file.
struct RunEntry: Sendable, Hashable {
    let path: String
    let old: Fingerprint?
    let new: Fingerprint?

    func fingerprint(on side: RunSide) -> Fingerprint? { side == .old ? old : new }
}

/// The project before a run and after it.
enum RunSide: Sendable {
    case old, new

    var opposite: RunSide { self == .old ? .new : .old }
}
