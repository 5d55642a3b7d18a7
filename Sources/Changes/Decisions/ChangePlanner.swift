package import Documents
internal import Model

/// Stubs + lock + disk -> `ChangePlan`. Pure: reads the disk only through `ProjectDisk`.
package struct ChangePlanner {
    private let disk: ProjectDisk
    private let policy: ConflictPolicy
    private let prune: Bool
    private let mergeBases: MergeBases

    /// - Parameter mergeBases: if a text is missing, its merge has no base.
    package init(
        disk: ProjectDisk, policy: ConflictPolicy = .fail, prune: Bool = false, mergeBases: MergeBases = .none
    ) {
        self.disk = disk
        self.policy = policy
        self.prune = prune
        self.mergeBases = mergeBases
    }

    /// Nil exactly when an error was reported: a damaged lock, an unsafe path, something that is not a file.
    package func plan(_ stubs: Stubs, reporting diagnostics: inout Diagnostics) -> ChangePlan? {
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        let lockItem = disk.item(LockFile.path)
        let lock = LockFile.read(lockItem, reporting: &faults)
        StubChecker(stubs: stubs, lock: lock ?? LockFile(), disk: disk).check(reporting: &faults)
        if let lock, ![.keep, .skip].contains(policy), let fault = Self.fault(of: stubs.shared, lock) {
            faults.append(fault)
        }
        guard var lock, !faults.hasErrors else { return nil }
        let states = states(of: stubs, lock, reporting: &faults)
        guard !faults.hasErrors else { return nil }
        for feature in stubs.features { for name in feature.integrations { lock.add(name, to: feature.name) } }
        lock.replaceFacts(with: stubs.facts, of: stubs.features)
        return ChangePlan(
            states, of: stubs, lock: lock, lockBytes: lockItem.bytes, policy: policy, prune: prune,
            mergeBases: mergeBases)
    }

    /// Shared files that other templates made: those of features that were written with them need them as they are, and
    /// what this run makes may need others.
    private static func fault(of shared: [StubFile], _ lock: LockFile) -> Diagnostic? {
        let others = shared.filter { file in
            lock[file.path].file.map { record in
                record.blueprint != file.digest && record.content != Digest(of: Array(file.text.utf8))
            } ?? false
        }
        return others.isEmpty ? nil : .madeByOthers(others.map(\.path))
    }

    /// The state of every path that this run generates, in the order of the stubs, then of those that only the lock
    /// knows.
    private func states(of stubs: Stubs, _ lock: LockFile, reporting faults: inout Diagnostics) -> [FileState] {
        let files = Dictionary(stubs.files.map { ($0.path, $0) }) { first, _ in first }
        let regions = Dictionary(grouping: stubs.regions, by: \.path)
        // The first feature creates the project's own files, so it means nothing if a later run leaves them out.
        let owners = Set(stubs.files.map(\.owner) + stubs.regions.map(\.owner)).subtracting([Owner.project.name])
            .subtracting(stubs.leftAlone)
            .union(lock.formerOwners(of: stubs.features, making: stubs.facts))
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

    /// The outer nil: the path is not a file, which is reported if this run generates it. A path that is no longer
    /// generated does not matter.
    private func bytes(at path: String, isMade: Bool, reporting faults: inout Diagnostics) -> [UInt8]?? {
        let item = disk.item(path)
        guard let fault = item.fault(at: path) else { return .some(item.bytes) }
        if isMade { faults.append(fault) }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func madeByOthers(_ paths: [String]) -> Diagnostic {
        let more = paths.count == 1 ? "" : " and \(paths.count - 1) more"
        return Diagnostic(
            .error, code: "other-version",
            "files that all features share were made by other templates than today's: \(paths[0].quoted)\(more)",
            fix: "use the version of scaffold, or the blueprints, that made them; or let them stay as they are with "
                + "`--on-conflict keep`, and bring together by hand what does not fit")
    }
}

extension LockFile.Entry {
    fileprivate func isOwned(by owners: Set<String>) -> Bool {
        self.owners.contains(where: owners.contains)
    }
}
