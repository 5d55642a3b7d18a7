package import Documents

/// Stubs + lock + disk -> `ChangePlan`. Pure: the disk is asked through `ProjectDisk` alone.
package struct ChangePlanner {
    private let disk: ProjectDisk
    private let policy: ConflictPolicy
    private let prune: Bool
    private let pristine: (Digest) -> [UInt8]?

    /// - Parameter pristine: the bytes that an earlier run made, by their digest, as `ChangePlan.bases` gave them; nil
    ///   where they are not at hand, and then a merge has no base.
    package init(
        disk: ProjectDisk, policy: ConflictPolicy = .fail, prune: Bool = false,
        pristine: @escaping (Digest) -> [UInt8]? = { _ in nil }
    ) {
        self.disk = disk
        self.policy = policy
        self.prune = prune
        self.pristine = pristine
    }

    /// Nil exactly where an error was reported: a damaged lock, an unsafe path, something that is no file.
    package func plan(_ stubs: Stubs, reporting diagnostics: inout Diagnostics) -> ChangePlan? {
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        let lockBytes = LockFile.bytes(in: disk, reporting: &faults)
        let lock = lockBytes.map { LockReader.read($0, reporting: &faults) } ?? LockFile()
        StubChecker(stubs: stubs, lock: lock ?? LockFile(), disk: disk).check(reporting: &faults)
        guard let lock, !faults.hasErrors else { return nil }
        let facts = facts(of: stubs, lock, reporting: &faults)
        guard !faults.hasErrors else { return nil }
        return ChangePlan(
            facts, lock: lock, lockBytes: lockBytes, policy: policy, prune: prune, pristine: pristine)
    }

    /// Of every path that this run makes, in the order of the stubs, and then of those that the lock alone knows.
    private func facts(of stubs: Stubs, _ lock: LockFile, reporting faults: inout Diagnostics) -> [PathFacts] {
        let files = Dictionary(stubs.files.map { ($0.path, $0) }) { first, _ in first }
        let regions = Dictionary(grouping: stubs.regions, by: \.path)
        let owners = Set(stubs.files.map(\.owner) + stubs.regions.map(\.owner))
        var seen: Set<String> = []
        var facts: [PathFacts] = []
        for path in stubs.files.map(\.path) + stubs.regions.map(\.path) + lock.paths where seen.insert(path).inserted {
            let isMade = files[path] != nil || regions[path] != nil
            guard isMade || lock[path].isOwned(by: owners) else { continue }
            guard let bytes = bytes(at: path, isMade: isMade, reporting: &faults) else { continue }
            facts.append(
                PathFacts(
                    path: path, disk: bytes, stub: files[path], regions: regions[path] ?? [], locked: lock[path],
                    owners: owners))
        }
        return facts
    }

    /// The outer nil: what stands there is no file, and that is told where this run makes the file. Nobody misses a
    /// path that is no longer made.
    private func bytes(at path: String, isMade: Bool, reporting faults: inout Diagnostics) -> [UInt8]?? {
        switch disk.item(path) {
        case .missing: return .some(nil)
        case .file(let bytes): return .some(bytes)
        case let item:
            if isMade, let fault = Diagnostic.noFile(path, item) { faults.append(fault) }
            return nil
        }
    }
}

extension LockFile {
    /// The bytes of the project's lock; nil where there is none, or where an error was reported.
    package static func bytes(in disk: ProjectDisk, reporting diagnostics: inout Diagnostics) -> [UInt8]? {
        let item = disk.item(path)
        if case .file(let bytes) = item { return bytes }
        if let fault = Diagnostic.noFile(path, item) { diagnostics.append(fault) }
        return nil
    }
}

extension LockFile.Entry {
    fileprivate func isOwned(by owners: Set<String>) -> Bool {
        file.map { owners.contains($0.owner) } ?? false || regions.values.contains { owners.contains($0.owner) }
    }
}

extension Diagnostic {
    /// Nil where a file stands there, or nothing.
    fileprivate static func noFile(_ path: String, _ item: ProjectDisk.Item) -> Diagnostic? {
        let next = "move it away, or take its place in another folder"
        switch item {
        case .missing, .file: return nil
        case .folder: return Diagnostic(.error, code: "not-a-file", "\(path.quoted) is a folder", fix: next)
        case .link:
            return Diagnostic(.error, code: "not-a-file", "\(path.quoted) is a link, which is not followed", fix: next)
        case .other: return Diagnostic(.error, code: "not-a-file", "\(path.quoted) is no regular file", fix: next)
        case .unreadable(let reason):
            return Diagnostic(.error, code: "unreadable", "cannot read \(path.quoted): \(reason)")
        }
    }
}
