internal import Changes

/// Puts the bytes of a run into its folder, where a rename brings them into the project.
struct Staging {
    let storage: any ProjectStorage

    /// Stages all and commits the journal. A file that replaces another gets its permissions.
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
