/// The user's changes to a file or region since it was generated.
package struct RecordDiff: Sendable, Hashable {
    package let record: RecordStatus
    /// From the generated text to the current one; nil if the generated text is not available on this machine.
    package let diff: UnifiedDiff?

    /// The diffs of every modified file that follows its blueprint and of every modified region.
    package static func diffs(
        of status: ProjectStatus, _ lock: LockFile, on disk: ProjectDisk, mergeBases: MergeBases
    ) -> [RecordDiff] {
        status.records.filter { [.modified, .unsettled].contains($0.state) && $0.isDrift }.compactMap { record in
            guard case .file(let bytes) = disk.item(record.path) else { return nil }
            let texts = texts(of: record, lock[record.path], bytes, mergeBases)
            let diff = texts.map { UnifiedDiff(path: record.path, old: $0.made, new: $0.now) }
            return RecordDiff(record: record, diff: diff)
        }
    }

    private static func texts(
        of record: RecordStatus, _ entry: LockFile.Entry, _ bytes: [UInt8], _ mergeBases: MergeBases
    ) -> (made: [UInt8], now: [UInt8])? {
        guard let id = record.region else {
            return entry.file.flatMap { mergeBases.text(of: $0.content) }.map { ($0, entry.rest(of: bytes)) }
        }
        guard let made = entry.regions[id].flatMap({ mergeBases.text(of: $0.content) }),
            let text = try? RegionText.read(bytes)
        else { return nil }
        var editor = RegionEditor(text)
        editor.replace(id, RegionBody(String(decoding: made, as: UTF8.self)))
        return (editor.bytes, bytes)
    }
}
