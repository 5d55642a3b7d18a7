internal import Documents
internal import SystemPackage

extension StateFolder {
    private static let keptRuns = 20

    /// Removes the oldest runs beyond twenty; returns diagnostics.
    func prune() throws(WriteFault) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        for run in try runs().dropLast(Self.keptRuns) where run.phase == .done { notes += try discard(run) }
        return notes
    }

    /// Removes a run that is over, and the whole folder if it was the first and only one; returns diagnostics.
    ///
    /// Keeps bytes that exist nowhere else: those of a program that wrote to an open file while it was moved, and those
    /// that could not be restored because the file was edited since.
    func discard(_ run: RunFolder) throws(WriteFault) -> [Diagnostic] {
        var run = run
        let notes = try run.journal().map { journal throws(WriteFault) in try keepUnknown(of: run, journal) } ?? []
        try run.remove()
        if run.number == 1 { try removeIfUnused(withBases: true) }
        return notes
    }

    private func keepUnknown(of run: RunFolder, _ journal: RunJournal) throws(WriteFault) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        for (index, entry) in journal.entries.enumerated() {
            for file in [run.slot(index), run.aside(index)] where try isOnlyCopy(file, of: entry, in: run) {
                notes.append(.kept(entry.path, in: try keep(file)))
            }
        }
        return notes
    }

    /// The old bytes of a completed run have served their purpose once `undo` cannot reach it.
    private func isOnlyCopy(_ file: String, of entry: RunEntry, in run: RunFolder) throws(WriteFault) -> Bool {
        let found = try FileOnDisk(of: file, in: storage, like: entry)
        if found == .missing || found.matches(entry.new) { return false }
        guard found.matches(entry.old) else { return true }
        if run.phase == .done { return false }
        do {
            return try !FileOnDisk(of: entry.path, in: storage, like: entry).matches(entry.old)
        } catch .system(let errno, _) where errno.isBlockedWay {
            return true
        }
    }

    /// Moves a file to a permanent place under the next free number, and returns that place.
    private func keep(_ file: String) throws(WriteFault) -> String {
        try Self.make(StatePath.kept, in: storage)
        let place = try nextPlace(in: StatePath.kept)
        try storage.place(file, at: place)
        return place
    }

    /// Removes the whole folder if it has no run, no kept file and nothing that is not scaffold's.
    func removeIfUnused(withBases: Bool) throws(WriteFault) {
        let files = (withBases ? [StatePath.bases] : []) + [StatePath.ignore, StatePath.lock]
        let own = Set((files + [StatePath.runs]).map { String($0.dropFirst(StatePath.root.count + 1)) })
        guard try storage.names(in: StatePath.runs).isEmpty, own.isSuperset(of: try storage.names(in: StatePath.root))
        else { return }
        try storage.removeFolder(StatePath.runs)
        for file in files where try storage.entry(at: file) != nil { try storage.removeFile(file) }
        try storage.removeFolder(StatePath.root)
    }
}

extension Diagnostic {
    fileprivate static func kept(_ path: String, in place: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "bytes-kept", "\(path.quoted) was edited while scaffold worked on it",
            fix: "its previous content is in `\(place)`")
    }
}
