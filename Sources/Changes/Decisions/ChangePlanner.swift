package import Documents
internal import Model

/// Stubs + lock + disk -> `ChangePlan`. Pure: the disk is asked through `ProjectDisk` alone.
package struct ChangePlanner {
    private let disk: ProjectDisk
    private let policy: ConflictPolicy
    private let prune: Bool
    private let mergeBases: MergeBases

    /// - Parameter mergeBases: where a text is not at hand, a merge has no base.
    package init(
        disk: ProjectDisk, policy: ConflictPolicy = .fail, prune: Bool = false, mergeBases: MergeBases = .none
    ) {
        self.disk = disk
        self.policy = policy
        self.prune = prune
        self.mergeBases = mergeBases
    }

    /// Nil exactly where an error was reported: a damaged lock, an unsafe path, something that is no file.
    package func plan(_ stubs: Stubs, reporting diagnostics: inout Diagnostics) -> ChangePlan? {
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        let lockItem = disk.item(LockFile.path)
        let lock = LockFile.read(lockItem, reporting: &faults)
        StubChecker(stubs: stubs, lock: lock ?? LockFile(), disk: disk).check(reporting: &faults)
        guard var lock, !faults.hasErrors else { return nil }
        let states = states(of: stubs, lock, reporting: &faults)
        guard !faults.hasErrors else { return nil }
        for feature in stubs.features { for name in feature.integrations { lock.add(name, to: feature.name) } }
        return ChangePlan(
            states, lock: lock, lockBytes: lockItem.bytes, policy: policy, prune: prune, mergeBases: mergeBases)
    }

    /// Of every path that this run makes, in the order of the stubs, and then of those that the lock alone knows.
    private func states(of stubs: Stubs, _ lock: LockFile, reporting faults: inout Diagnostics) -> [FileState] {
        let files = Dictionary(stubs.files.map { ($0.path, $0) }) { first, _ in first }
        let regions = Dictionary(grouping: stubs.regions, by: \.path)
        // The project's own files are made with its first feature: that a later run leaves them out says nothing.
        let owners = Set(stubs.files.map(\.owner) + stubs.regions.map(\.owner)).subtracting([Owner.project.name])
        var seen: Set<String> = []
        var states: [FileState] = []
        for path in stubs.files.map(\.path) + stubs.regions.map(\.path) + lock.paths where seen.insert(path).inserted {
            let isMade = files[path] != nil || regions[path] != nil
            guard isMade || lock[path].isOwned(by: owners) else { continue }
            guard let bytes = bytes(at: path, isMade: isMade, reporting: &faults) else { continue }
            states.append(
                FileState(
                    path: path, disk: bytes, stub: files[path], regions: regions[path] ?? [], locked: lock[path],
                    owners: owners))
        }
        return states
    }

    /// The outer nil: what stands there is no file, and that is told where this run makes the file. Nobody misses a
    /// path that is no longer made.
    private func bytes(at path: String, isMade: Bool, reporting faults: inout Diagnostics) -> [UInt8]?? {
        let item = disk.item(path)
        guard let fault = item.fault(at: path) else { return .some(item.bytes) }
        if isMade { faults.append(fault) }
        return nil
    }
}

extension LockFile.Entry {
    fileprivate func isOwned(by owners: Set<String>) -> Bool {
        file.map { owners.contains($0.owner) } ?? false || regions.values.contains { owners.contains($0.owner) }
    }
}
