internal import SystemPackage

/// What is at a path, as far as a run needs to know.
enum FileOnDisk: Sendable, Hashable {
    case missing
    case file(Fingerprint)
    /// A folder, a link, a device, or a file of another size than those in the entry.
    case foreign

    /// Reads a file only if its size is one of those in the entry.
    init(of path: String, in storage: any ProjectStorage, like entry: RunEntry) throws(WriteFault) {
        guard let found = try storage.entry(at: path) else {
            self = .missing
            return
        }
        let sizes = [entry.old?.size, entry.new?.size]
        guard found.kind == .file, let size = Int(exactly: found.size), sizes.contains(size) else {
            self = .foreign
            return
        }
        do { self = .file(Fingerprint(of: try storage.bytes(of: path, limit: size))) } catch .system(.fileTooLarge, _) {
            self = .foreign
        }
    }

    /// Whether it matches; a nil fingerprint means no file.
    func matches(_ fingerprint: Fingerprint?) -> Bool { self == (fingerprint.map(FileOnDisk.file) ?? .missing) }

    func isKnown(to entry: RunEntry) -> Bool { matches(entry.old) || matches(entry.new) }
}
