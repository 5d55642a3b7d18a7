/// The user's changes to a file or region since it was generated.
///
/// What is generated once belongs to the project, so its changes are told and not compared.
package struct RecordDiff: Sendable, Hashable {
    package let record: RecordStatus
    /// From the generated text to the current one; nil if it is not compared.
    package let diff: UnifiedDiff?

    /// Why there is no diff, as the end of a sentence; nil if there is one.
    package var reason: String? {
        if diff != nil { return nil }
        if record.state == .deleted {
            let what = record.region.map { "region `\($0)` removed" } ?? "deleted"
            return "\(what); `--on-conflict overwrite` brings it back"
        }
        return record.isDrift
            ? "modified; the generated text is not available on this machine"
            : "modified; created once and yours since, so it is not compared"
    }

    /// Those of every modified or deleted file and region; a file's regions went with it.
    package static func diffs(
        of status: ProjectStatus, _ lock: LockFile, on disk: ProjectDisk, mergeBases: MergeBases
    ) -> [RecordDiff] {
        status.records.filter { [.modified, .unsettled, .deleted].contains($0.state) }.compactMap { record in
            guard case .file(let bytes) = disk.item(record.path) else {
                guard record.region == nil else { return nil }
                let made = lock[record.path].file.flatMap { mergeBases.text(of: $0.content) }
                return RecordDiff(record: record, diff: made.map { UnifiedDiff(path: record.path, old: $0, new: nil) })
            }
            guard record.isDrift else { return RecordDiff(record: record, diff: nil) }
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
        let body = RegionBody(String(decoding: made, as: UTF8.self))
        guard record.state == .deleted else {
            editor.replace(id, body)
            return (editor.bytes, bytes)
        }
        // The lock does not know the anchor; most regions are called after it.
        let named = id.split(separator: ".").last.map(String.init) ?? id
        let anchor = text.anchors.count == 1 ? text.anchors.keys.first ?? named : named
        return (try? editor.insert(id, body, before: anchor)).map { (editor.bytes, bytes) }
    }
}
