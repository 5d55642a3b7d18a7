internal import Changes
internal import SystemPackage

/// Rendered files by digest: the base of a merge if they were edited since.
///
/// They are a convenience: not synced, limited to the newest 16 MiB, and ignored if damaged.
package struct BaseStore {
    private static let limit = 16 << 20

    private let storage: any ProjectStorage

    package init(_ project: ProjectTree) { storage = project.storage }

    init(_ storage: any ProjectStorage) { self.storage = storage }

    /// The available files among `digests` (SHA-256 in hexadecimal), by digest.
    package func files(of digests: Set<String>) -> [String: [UInt8]] {
        guard let pack = try? pack() else { return [:] }
        var files: [String: [UInt8]] = [:]
        for digest in digests { files[digest] = pack.bytes(of: digest) }
        return files
    }

    /// Requires the run lock.
    func add(_ files: [MergeBase]) throws(WriteFault) {
        guard !files.isEmpty else { return }
        var pack = try pack()
        guard pack.add(files) else { return }
        let draft = StatePath.bases + ".new"
        if try storage.entry(at: draft) != nil { try storage.removeFile(draft) }
        try storage.makeFile(draft, holding: pack.bytes(limit: Self.limit), mode: nil)
        try storage.replace(StatePath.bases, with: draft)
    }

    private func pack() throws(WriteFault) -> MergeBaseFile {
        guard let entry = try storage.entry(at: StatePath.bases), entry.kind == .file else { return MergeBaseFile() }
        do {
            return MergeBaseFile(reading: try storage.bytes(of: StatePath.bases, limit: Self.limit))
        } catch .system(.fileTooLarge, _) {
            return MergeBaseFile()
        }
    }
}
