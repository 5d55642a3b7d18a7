internal import Documents

/// Everything that a run does, written before the first file is changed.
struct RunJournal: Sendable, Hashable {
    /// The folders that the run creates, each after its parent.
    let folders: [String]
    /// In execution order. The bytes of entry `n` wait in the file `n` of the run's folder, which has the old bytes
    /// afterwards.
    let entries: [RunEntry]

    /// The folders in which names are added or removed, sorted; the empty path is the project's root.
    var touchedFolders: [String] {
        Set((folders + entries.map(\.path)).map(ProjectPath.folder(of:))).sorted()
    }
}
