internal import Changes
internal import Documents
internal import SystemPackage

/// Change set + disk -> the journal of the run, or all reasons against it.
///
/// Checks only what is to be changed: changes to other files in the meantime do not matter.
struct Preflight {
    let storage: any ProjectStorage
    private var clashes: NameClash
    private var kinds: [String: StoredEntry.Kind?] = [:]
    private var folders: [String] = []
    private var refused: [Diagnostic] = []
    private var edited: [Diagnostic] = []

    init(_ storage: any ProjectStorage) {
        self.storage = storage
        clashes = NameClash(storage)
    }

    mutating func journal(of changes: [Change]) throws(WriteFault) -> RunJournal {
        for change in changes { try check(change) }
        if !refused.isEmpty { throw .refused(refused) }
        if !edited.isEmpty { throw .edited(edited) }
        let entries = changes.map { change in
            RunEntry(
                path: change.path, old: change.old.map { Fingerprint(of: $0) },
                new: change.new.map { Fingerprint(of: $0, digest: change.digest) })
        }
        return RunJournal(origin: try storage.origin(), folders: folders, entries: entries)
    }

    private mutating func check(_ change: Change) throws(WriteFault) {
        for folder in ProjectPath.folders(of: change.path) {
            switch try kind(of: folder) {
            case .folder, nil: continue
            case .link: return refused.append(.link(folder))
            case .file, .other: return refused.append(.notAFolder(folder))
            }
        }
        if change.old == nil, let other = try clashes.other(than: change.path) {
            return refused.append(.clash(change.path, other))
        }
        try checkFile(change)
    }

    private mutating func checkFile(_ change: Change) throws(WriteFault) {
        guard let entry = try storage.entry(at: change.path) else {
            if change.old != nil { edited.append(.edited(change.path, "was removed")) }
            return
        }
        switch entry.kind {
        case .file:
            guard let old = change.old else { return edited.append(.edited(change.path, "was created")) }
            if try !holds(change.path, entry, old) { edited.append(.edited(change.path, "was changed")) }
        case .folder: refused.append(.noFile(change.path, "a folder"))
        case .link: refused.append(.link(change.path))
        case .other: refused.append(.noFile(change.path, "not a regular file"))
        }
    }

    private func holds(_ path: String, _ entry: StoredEntry, _ bytes: [UInt8]) throws(WriteFault) -> Bool {
        guard entry.size == bytes.count else { return false }
        do { return try storage.bytes(of: path, limit: bytes.count) == bytes } catch .system(.fileTooLarge, _) {
            return false
        }
    }

    /// A missing folder will be created; if a file in it should already exist, the set is rejected anyway.
    private mutating func kind(of folder: String) throws(WriteFault) -> StoredEntry.Kind? {
        if let known = kinds[folder] { return known }
        let kind = try storage.entry(at: folder)?.kind
        if kind == nil { folders.append(folder) }
        kinds[folder] = .some(kind)
        return kind
    }
}

extension Diagnostic {
    fileprivate static func edited(_ path: String, _ what: String) -> Diagnostic {
        Diagnostic(
            .error, code: "changed-meanwhile", "\(path.quoted) \(what) after the changes were planned",
            fix: "run the command again")
    }

    fileprivate static func noFile(_ path: String, _ what: String) -> Diagnostic {
        Diagnostic(
            .error, code: "not-a-file", "\(path.quoted) is \(what), so no file can be written there",
            fix: "move it away")
    }

    fileprivate static func clash(_ path: String, _ other: String) -> Diagnostic {
        Diagnostic(
            .error, code: "path-clash", "\(path.quoted) clashes with \(other.quoted)",
            fix: "rename one of them: some file systems cannot store both")
    }
}
