internal import SystemPackage

/// The state folder of a project, while this process holds its lock.
///
///     .scaffold-state/.gitignore    keeps all of it out of the repository
///     .scaffold-state/lock          held by the one process that writes
///     .scaffold-state/runs/0007/    the last runs, for `undo`
///     .scaffold-state/bases         what files were before people edited them, for merges
///     .scaffold-state/kept/         bytes that nobody can account for
///     .scaffold-state/foreign/      runs that were not written in this folder on this machine
struct StateFolder {
    private static let numberLimit = 999_999_999

    let storage: any ProjectStorage
    private let lock: HeldLock

    /// Creates the folder if it is missing; throws `Errno.wouldBlock` if another run is in progress.
    init(locking storage: any ProjectStorage) throws(WriteFault) {
        self.storage = storage
        lock = try Self.lock(in: storage)
        do {
            try Self.make(StatePath.runs, in: storage)
            try makeIgnoreFile()
        } catch {
            lock.release()
            throw error
        }
    }

    /// The folder of a lock that is held; if there is none, a new lock.
    init(of lock: WriteLock?, in storage: any ProjectStorage) throws(WriteFault) {
        self = if let lock { try lock.state.get() } else { try StateFolder(locking: storage) }
    }

    func release() { lock.release() }

    /// A run that wrote nothing removes the folder when it ends, which may be between the two steps.
    private static func lock(in storage: any ProjectStorage) throws(WriteFault) -> HeldLock {
        for _ in 0..<16 {
            try make(StatePath.root, in: storage)
            do { return try storage.lock(StatePath.lock) } catch .system(.noSuchFileOrDirectory, _) {}
        }
        throw .system(.wouldBlock, StatePath.lock)
    }

    /// All runs that left something, oldest first.
    func runs() throws(WriteFault) -> [RunFolder] { try Self.runs(in: storage) }

    /// The same without the lock, for read-only use.
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

    /// An interruption can leave an empty file.
    private func makeIgnoreFile() throws(WriteFault) {
        if let entry = try storage.entry(at: StatePath.ignore) {
            guard entry.kind == .file, entry.size == 0 else { return }
            try storage.removeFile(StatePath.ignore)
        }
        try storage.makeFile(StatePath.ignore, holding: Array("*\n".utf8), mode: nil)
    }

    static func make(_ path: String, in storage: any ProjectStorage) throws(WriteFault) {
        if try isFolder(path, in: storage) { return }
        // Another run may create it at the same time.
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

    /// Nil for names that are not those of a run.
    private static func number(_ name: String) -> Int? {
        guard (4...9).contains(name.utf8.count), let number = Int(name), number > 0 else { return nil }
        return RunFolder.path(of: number) == "\(StatePath.runs)/\(name)" ? number : nil
    }
}
