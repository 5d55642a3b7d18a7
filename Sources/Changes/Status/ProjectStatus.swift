internal import Documents
internal import Model

/// Lock + disk -> the state of everything that was generated. Pure, like the planner.
package struct ProjectStatus: Sendable, Hashable {
    /// Sorted by path, a file before its regions.
    package let records: [RecordStatus]

    package init(of lock: LockFile, on disk: ProjectDisk) {
        records = lock.paths.flatMap { path in
            Self.records(of: path, lock[path], disk.item(path))
        }
    }

    package var hasDrift: Bool { records.contains(where: \.isDrift) }

    private static func records(
        of path: String, _ entry: LockFile.Entry, _ item: ProjectDisk.Item
    ) -> [RecordStatus] {
        let file = entry.file.map { record in
            let (state, reason) = state(of: record, entry, item)
            return RecordStatus(
                path: path, region: nil, keep: record.keep, owner: record.owner, state: state, reason: reason)
        }
        let text = Result { () throws(RegionFault) in try regionText(item) }
        let regions = entry.regionIds.compactMap { id in
            entry.regions[id].map { record in
                let (state, reason) = state(of: record, id, text, item)
                return RecordStatus(
                    path: path, region: id, keep: .managed, owner: record.owner, state: state, reason: reason)
            }
        }
        return [file].compactMap { $0 } + regions
    }

    private typealias Found = (RecordStatus.State, String?)

    private static func state(
        of record: LockFile.FileRecord, _ entry: LockFile.Entry, _ item: ProjectDisk.Item
    ) -> Found {
        guard case .file(let bytes) = item else { return absence(item) }
        let rest = entry.rest(of: bytes)
        return Digest(of: rest) == record.content ? (.unchanged, nil) : change(in: rest)
    }

    private static func state(
        of record: LockFile.RegionRecord, _ id: String, _ text: Result<RegionText?, RegionFault>,
        _ item: ProjectDisk.Item
    ) -> Found {
        switch text {
        case .failure(let fault): return (.damaged, fault.reason)
        case .success(nil): return absence(item)
        case .success(let text?):
            guard let body = text.body(of: id) else {
                return (record.content == LockFile.RegionRecord.leftOut ? .unchanged : .deleted, nil)
            }
            return body.digest == record.content ? (.unchanged, nil) : change(in: body.bytes)
        }
    }

    private static func change(in bytes: [UInt8]) -> Found {
        let reason = MergeMarks.reason(in: bytes)
        return (reason == nil ? .modified : .unsettled, reason)
    }

    /// Nil if there is no file.
    private static func regionText(_ item: ProjectDisk.Item) throws(RegionFault) -> RegionText? {
        guard case .file(let bytes) = item else { return nil }
        return try RegionText.read(bytes)
    }

    private static func absence(_ item: ProjectDisk.Item) -> Found {
        switch item {
        case .file, .missing: (.deleted, nil)
        case .folder: (.replaced, "a folder is there")
        case .link: (.replaced, "a link is there")
        case .other: (.replaced, "something that is not a regular file is there")
        case .unreadable(let reason): (.unreadable, reason)
        }
    }
}
