internal import Documents

extension RunJournal {
    private static let heading = "scaffold-run 2"

    /// One line for each folder and file, then the digest of all lines.
    ///
    ///     scaffold-run 2
    ///     origin 5feceb…
    ///     folder cmd
    ///     file - 120 9f86d0… cmd/main.go
    ///     end 60303a…
    var text: String {
        var text = Self.opening(origin)
        for folder in folders { text += "folder \(folder)\n" }
        for entry in entries {
            text += "file \(Self.words(for: entry.old)) \(Self.words(for: entry.new)) \(entry.path)\n"
        }
        return text + "end \(Digest(of: text.utf8).hex)\n"
    }

    /// How every journal of a folder begins.
    static func opening(_ origin: String) -> String { "\(heading)\norigin \(origin)\n" }

    /// Nil unless the bytes are exactly the `text` of a possible run: a journal is as untrusted as any file.
    init?(parsing bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst() == Self.heading[...], let line = lines.popFirst(), line.hasPrefix("origin ") else {
            return nil
        }
        let origin = line.dropFirst("origin ".count)
        guard Digest.isHex(origin) else { return nil }
        var folders: [String] = []
        var entries: [RunEntry] = []
        while let line = lines.popFirst(), !line.hasPrefix("end ") {
            if line.hasPrefix("folder ") {
                folders.append(String(line.dropFirst("folder ".count)))
            } else if let entry = RunEntry(line: line) {
                entries.append(entry)
            } else {
                return nil
            }
        }
        self.init(origin: String(origin), folders: folders, entries: entries)
        guard Array(self.text.utf8) == bytes, isPossible else { return nil }
    }

    /// Whether every path may be written to, no two clash, and each folder contains a file that is created.
    private var isPossible: Bool {
        guard !entries.isEmpty, PathCheck.faults(in: entries.map(\.path)).isEmpty else { return false }
        let parents = Set(entries.filter { $0.old == nil }.flatMap { ProjectPath.folders(of: $0.path) })
        return Set(folders).count == folders.count && folders.allSatisfy(parents.contains)
    }

    private static func words(for fingerprint: Fingerprint?) -> String {
        fingerprint.map { "\($0.size) \($0.digest)" } ?? "-"
    }
}

extension RunEntry {
    fileprivate init?(line: Substring) {
        var words = line.split(separator: " ", omittingEmptySubsequences: false)[...]
        guard words.popFirst() == "file", let old = Side(&words), let new = Side(&words), old != new else { return nil }
        self.init(path: words.joined(separator: " "), old: old.fingerprint, new: new.fingerprint)
    }

    /// Two words, or `-` for no file.
    private struct Side: Equatable {
        let fingerprint: Fingerprint?

        init?(_ words: inout ArraySlice<Substring>) {
            guard let first = words.popFirst() else { return nil }
            if first == "-" {
                fingerprint = nil
            } else {
                guard let second = words.popFirst(), let print = Fingerprint(size: first, digest: second) else {
                    return nil
                }
                fingerprint = print
            }
        }
    }
}
