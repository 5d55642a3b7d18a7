internal import Documents

/// All that a run does, written down before the first file is touched.
struct RunJournal: Sendable, Hashable {
    /// The folders that the run makes, each after the one that holds it.
    let folders: [String]
    /// In the order in which they are done. The bytes of number `n` wait in the file `n` of the run's folder; once
    /// done, that file holds the old bytes.
    let entries: [RunEntry]

    /// The folders in which names come or go, sorted; the empty path is the project's root.
    var touchedFolders: [String] {
        Set((folders + entries.map(\.path)).map(ProjectPath.folder(of:))).sorted()
    }
}
