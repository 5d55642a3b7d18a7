internal import Documents
internal import Model

/// What disk, lock and blueprints say of one file or region: the table behind every change.
struct ThreeWayStatus: Sendable {
    enum Verdict: Sendable, Hashable {
        /// Neither disk nor lock know it.
        case create
        case identical
        /// Nobody touched it since it was made, and the blueprints make something else now.
        case update
        /// Only a person changed it.
        case edited
        /// The blueprints make something else now, but it was to be made once.
        case outdated
        /// A person deleted it.
        case deleted
        case conflict
        /// It is no longer made, and nobody touched it.
        case stale
        /// It is no longer made, but a person changed it.
        case staleEdited
        /// It is neither made nor there any more.
        case gone
        /// It is nothing of ours.
        case unknown
    }

    /// Nil where there is none.
    let disk: Digest?
    let locked: Digest?
    let new: Digest?
    let keep: FileKeep

    var verdict: Verdict {
        guard let new else { return verdictOnStale }
        guard let disk else { return locked == nil ? .create : .deleted }
        if disk == new { return .identical }
        guard let locked else { return .conflict }
        if new == locked { return .edited }
        if keep == .once { return .outdated }
        return disk == locked ? .update : .conflict
    }

    /// What was made once belongs to the project: it is not missed where the blueprints leave it out, as they do with
    /// migrations that stand.
    private var verdictOnStale: Verdict {
        guard let locked, keep == .managed else { return .unknown }
        guard let disk else { return .gone }
        return disk == locked ? .stale : .staleEdited
    }
}
