package import Model

/// What has become of one record of the lock.
package struct RecordStatus: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable {
        case unchanged, modified
        /// The marks of a merge stand in it.
        case unsettled
        /// The file is not there, or the region not in it.
        case deleted
        /// The marks of the file's regions are in disorder.
        case damaged
        /// A folder or a link stands in the file's place.
        case replaced
        case unreadable
    }

    package let path: String
    /// The region's id; nil for the file itself.
    package let region: String?
    package let keep: FileKeep
    package let owner: String
    package let state: State
    /// More about the state, as the end of a sentence.
    package let reason: String?

    /// Whether it should be as it was made.
    ///
    /// What was made once belongs to the project from then on: to change or to delete it is nobody's drift. A merge that
    /// nobody brought to its end is, wherever it stands.
    package var isDrift: Bool { state == .unsettled || state != .unchanged && keep == .managed }
}
