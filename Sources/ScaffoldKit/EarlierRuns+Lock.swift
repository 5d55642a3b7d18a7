internal import Changes
internal import Documents
internal import Planning

extension EarlierRuns {
    /// - Parameter faults: the errors of a lock that cannot be read.
    init(in lock: LockFile?, faults: Diagnostics) {
        let names = lock.map { lock in lock.features.map { ($0, lock.integrations(of: $0)) } } ?? []
        self.init(
            file: LockFile.path, names: Dictionary(uniqueKeysWithValues: names), paths: lock?.paths ?? [],
            files: lock?.files ?? [], stacks: lock?.stacks ?? [], features: Set(lock?.writtenFeatures ?? []),
            faults: faults)
    }
}
