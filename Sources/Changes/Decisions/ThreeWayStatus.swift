internal import Documents
internal import Model

/// The disk, the lock and the blueprints compared for one file or region: the table behind every change.
struct ThreeWayStatus: Sendable {
    enum Verdict: Sendable, Hashable {
        /// Neither the disk nor the lock has it.
        case create
        case identical
        /// Unedited since it was generated, and the blueprints now generate something else.
        case update
        /// Only the user changed it.
        case edited
        /// The blueprints now generate something else, but it is generated only once.
        case outdated
        /// The user deleted it.
        case deleted
        case conflict
        /// No longer generated, and unedited.
        case stale
        /// No longer generated, but edited.
        case staleEdited
        /// Neither generated nor present any more.
        case gone
        /// Not one of ours.
        case unknown
    }

    /// Nil if there is none.
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

    /// What is generated once belongs to the project: it is not stale if the blueprints leave it out, as with existing
    /// migrations.
    private var verdictOnStale: Verdict {
        guard let locked, keep == .managed else { return .unknown }
        guard let disk else { return .gone }
        return disk == locked ? .stale : .staleEdited
    }
}
