internal import Documents
internal import SystemPackage

/// The folder of scaffold's own state in a project, for as long as this process alone may use it.
///
///     .scaffold-state/.gitignore    keeps all of it out of the repository
///     .scaffold-state/lock          held by the one process that writes
///     .scaffold-state/runs/0007/    the last runs, for `undo`
///     .scaffold-state/bases         what files were before people edited them, for merges
///     .scaffold-state/kept/         bytes that nobody can account for
struct StateFolder {
    private static let keptRuns = 20
    private static let numberLimit = 999_999_999

    let storage: any ProjectStorage
    private let lock: HeldLock

    /// Makes the folder where it is missing; `Errno.wouldBlock` where another run is at work.
    init(locking storage: any ProjectStorage) throws(WriteFault) {
        try Self.make(StatePath.root, in: storage)
        self.storage = storage
        lock = try storage.lock(StatePath.lock)
        do {
            try Self.make(StatePath.runs, in: storage)
            try makeIgnoreFile()
        } catch {
            lock.release()
            throw error
        }
    }

    func release() { lock.release() }

    /// All runs that have left something, oldest first.
    func runs() throws(WriteFault) -> [RunFolder] { try Self.runs(in: storage) }

    /// The same without the lock, for those who only look.
    static func runs(in storage: any ProjectStorage) throws(WriteFault) -> [RunFolder] {
        guard try isFolder(StatePath.root, in: storage), try isFolder(StatePath.runs, in: storage) else { return [] }
        var runs: [RunFolder] = []
        for number in try storage.names(in: StatePath.runs).compactMap(number).sorted() {
            runs.append(try RunFolder(reading: number, in: storage))
        }
        return runs
    }

    func newRun() throws(WriteFault) -> RunFolder {
        let last = try storage.names(in: StatePath.runs).compactMap(Self.number).max() ?? 0
        guard last < Self.numberLimit else { throw .refused([.damagedRun(RunFolder.path(of: last))]) }
        return try RunFolder(making: last + 1, in: storage)
    }

    /// Forgets the oldest runs of more than twenty; returns what there is to tell.
    func prune() throws(WriteFault) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        for run in try runs().dropLast(Self.keptRuns) where run.phase == .done { notes += try discard(run) }
        return notes
    }

    /// Removes a run that is over, and with the first and only one the whole folder; returns what there is to tell.
    ///
    /// Bytes that stand nowhere else are kept: those of a program that wrote to an open file while it was moved, and
    /// those that could not be put back because the file was edited since.
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

    /// The old bytes of a run that is done have served as long as `undo` goes back.
    private func isOnlyCopy(_ file: String, of entry: RunEntry, in run: RunFolder) throws(WriteFault) -> Bool {
        let occupant = try Occupant(of: file, in: storage, like: entry)
        if occupant == .missing || occupant.matches(entry.new) { return false }
        guard occupant.matches(entry.old) else { return true }
        if run.phase == .done { return false }
        do {
            return try !Occupant(of: entry.path, in: storage, like: entry).matches(entry.old)
        } catch .system(let errno, _) where errno.isBlockedWay {
            return true
        }
    }

    /// Moves a file to where nothing removes it, under the next free number, and returns the place.
    private func keep(_ file: String) throws(WriteFault) -> String {
        try Self.make(StatePath.kept, in: storage)
        let last = try storage.names(in: StatePath.kept).compactMap { Int($0) }.max() ?? 0
        let place = "\(StatePath.kept)/\(last &+ 1)"
        try storage.place(file, at: place)
        return place
    }

    /// Removes the whole folder where it holds no run, nothing kept and nothing that is not scaffold's.
    func removeIfUnused(withBases: Bool) throws(WriteFault) {
        let files = (withBases ? [StatePath.bases] : []) + [StatePath.ignore, StatePath.lock]
        let own = Set((files + [StatePath.runs]).map { String($0.dropFirst(StatePath.root.count + 1)) })
        guard try storage.names(in: StatePath.runs).isEmpty, own.isSuperset(of: try storage.names(in: StatePath.root))
        else { return }
        try storage.removeFolder(StatePath.runs)
        for file in files where try storage.entry(at: file) != nil { try storage.removeFile(file) }
        try storage.removeFolder(StatePath.root)
    }

    /// A file of no bytes is what an interruption leaves.
    private func makeIgnoreFile() throws(WriteFault) {
        if let entry = try storage.entry(at: StatePath.ignore) {
            guard entry.kind == .file, entry.size == 0 else { return }
            try storage.removeFile(StatePath.ignore)
        }
        try storage.makeFile(StatePath.ignore, holding: Array("*\n".utf8), mode: nil)
    }

    private static func make(_ path: String, in storage: any ProjectStorage) throws(WriteFault) {
        if try isFolder(path, in: storage) { return }
        // Another run may be as far at this moment.
        do { try storage.makeFolder(path) } catch .system(.fileExists, _) { _ = try isFolder(path, in: storage) }
    }

    private static func isFolder(_ path: String, in storage: any ProjectStorage) throws(WriteFault) -> Bool {
        guard let entry = try storage.entry(at: path) else { return false }
        switch entry.kind {
        case .folder: return true
        case .link: throw .refused([.link(path)])
        case .file, .other: throw .refused([.notAFolder(path)])
        }
    }

    /// Nil for names that no run has.
    private static func number(_ name: String) -> Int? {
        guard (4...9).contains(name.utf8.count), let number = Int(name), number > 0 else { return nil }
        return RunFolder.path(of: number) == "\(StatePath.runs)/\(name)" ? number : nil
    }
}

extension Diagnostic {
    fileprivate static func kept(_ path: String, in place: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "bytes-kept", "\(path.quoted) was edited while scaffold worked on it",
            fix: "what it held before is in `\(place)`")
    }
}
