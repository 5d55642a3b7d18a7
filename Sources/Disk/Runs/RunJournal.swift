internal import Documents

/// Everything that a run does, written before the first file is changed.
struct RunJournal: Sendable, Hashable {
    /// `ProjectStorage.origin` of the folder that it was written in: only there it is believed.
    let origin: String
    /// The folders that the run creates, each after its parent.
    let folders: [String]
    /// In execution order. The bytes of entry `n` wait in the file `n` of the run's folder, which has the old bytes
    /// afterwards.
    let entries: [RunEntry]

    /// The paths of its files, the first of them by name.
    var words: String {
        let shown = 6
        let names = entries.prefix(shown).map(\.path.quoted).joined(separator: ", ")
        return entries.count > shown ? "\(names) and \(entries.count - shown) more" : names
    }

    /// The folders in which names are added or removed, sorted; the empty path is the project's root.
    var touchedFolders: [String] {
        Set((folders + entries.map(\.path)).map(ProjectPath.folder(of:))).sorted()
    }
}
