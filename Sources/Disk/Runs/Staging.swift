internal import Changes

/// Writes the bytes of a run to its folder, from which a rename moves them into the project.
struct Staging {
    let storage: any ProjectStorage

    /// Stages everything and commits the journal. A file that replaces another gets its permissions.
    func commit(_ changes: [Change], _ journal: RunJournal, to run: inout RunFolder) throws(WriteFault) {
        var files: [String] = []
        for (index, change) in changes.enumerated() {
            guard let bytes = change.new else { continue }
            let mode = change.old == nil ? nil : try storage.entry(at: change.path)?.mode
            try storage.makeFile(run.slot(index), holding: bytes, mode: mode)
            files.append(run.slot(index))
        }
        try run.commit(journal, files: files)
    }
}
