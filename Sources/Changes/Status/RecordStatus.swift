package import Model

/// The state of one record of the lock.
package struct RecordStatus: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case unchanged, modified
        /// It has conflict markers of a merge.
        case unsettled
        /// The file does not exist, or does not have the region.
        case deleted
        /// The region markers of the file are invalid.
        case damaged
        /// A folder or a link is at the file's path.
        case replaced
        case unreadable
    }

    package let path: String
    /// The region's id; nil for the file itself.
    package let region: String?
    package let keep: FileKeep
    package let owner: String
    package let state: State
    /// Details of the state, as the end of a sentence.
    package let reason: String?

    /// Whether the state differs from what was generated, and should not.
    ///
    /// Files that are generated once belong to the project: editing them is not drift. An unfinished merge always is, and
    /// so is a file that is not there.
    package var isDrift: Bool { state != .unchanged && !(state == .modified && keep == .once) }
}
