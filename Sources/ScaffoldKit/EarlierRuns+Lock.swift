internal import Changes
internal import Documents
internal import Planning
internal import Platform

extension EarlierRuns {
    /// Reads the project's lock; an unreadable lock is an error only if it is needed.
    init(in repository: Repository?) {
        var faults = Diagnostics()
        guard let repository, repository.contains(LockFile.path), let text = repository.text(of: LockFile.path) else {
            self = .none
            return
        }
        let lock = LockReader.read(Array(text.utf8), reporting: &faults)
        let names = lock.map { lock in lock.features.map { ($0, lock.integrations(of: $0)) } } ?? []
        self.init(
            file: LockFile.path, names: Dictionary(uniqueKeysWithValues: names), paths: lock?.paths ?? [],
            faults: faults)
    }
}
