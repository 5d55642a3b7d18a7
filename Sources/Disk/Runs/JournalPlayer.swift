internal import Documents
internal import SystemPackage

/// Brings all files and folders of a run to their state before or after the run.
struct JournalPlayer {
    let storage: any ProjectStorage
    let run: RunFolder
    let journal: RunJournal

    private var mover: FileMover { FileMover(storage: storage, run: run) }

    init(_ run: RunFolder, _ journal: RunJournal) {
        storage = run.storage
        self.run = run
        self.journal = journal
    }

    /// From the complete opposite state. Stops at the first file that the user edited and returns its path; nil if
    /// everything was done.
    func play(to side: RunSide) throws(WriteFault) -> String? {
        try makeFolders(for: side)
        for (index, entry) in ordered(for: side) {
            guard try mover.move(entry, index, to: side) == .done else { return entry.path }
        }
        try removeFolders(for: side)
        try sync()
        return nil
    }

    /// From any state that an interruption can leave. Skips files that the user edited or removed, or that are now
    /// behind a link, and returns their paths.
    func playOn(to side: RunSide) throws(WriteFault) -> [String] {
        var left: [String] = []
        try makeFolders(for: side, tolerant: true)
        for (index, entry) in ordered(for: side) {
            do {
                if try mover.bring(entry, index, to: side) == .left { left.append(entry.path) }
            } catch .system(let errno, let path) where errno.isBlockedWay && !ProjectPath.isState(path) {
                left.append(entry.path)
            }
        }
        try removeFolders(for: side)
        try sync()
        return left
    }

    private func ordered(for side: RunSide) -> [(offset: Int, element: RunEntry)] {
        let entries = Array(journal.entries.enumerated())
        return side == .new ? entries : entries.reversed()
    }

    private func makeFolders(for side: RunSide, tolerant: Bool = false) throws(WriteFault) {
        guard side == .new else { return }
        for folder in journal.folders {
            do {
                if try storage.entry(at: folder)?.kind != .folder { try storage.makeFolder(folder) }
            } catch .system(let errno, _) where tolerant && (errno == .fileExists || errno.isBlockedWay) {}
        }
    }

    /// Folders that are not empty, or no longer folders, now belong to the user.
    private func removeFolders(for side: RunSide) throws(WriteFault) {
        guard side == .old else { return }
        for folder in journal.folders.reversed() {
            guard try isFolder(folder) else { continue }
            do { try storage.removeFolder(folder) } catch .system(.directoryNotEmpty, _) {}
        }
    }

    private func isFolder(_ path: String) throws(WriteFault) -> Bool {
        do {
            return try storage.entry(at: path)?.kind == .folder
        } catch .system(let errno, _) where errno.isBlockedWay {
            return false
        }
    }

    private func sync() throws(WriteFault) {
        var folders: [String] = [run.path]
        for folder in journal.touchedFolders where try isFolder(folder) { folders.append(folder) }
        try storage.sync(folders)
    }
}

extension Errno {
    /// Whether a folder above a path is a link or a file.
    var isBlockedWay: Bool { self == .tooManySymbolicLinkLevels || self == .notDirectory }
}
