internal import Changes

/// Rendered files, concatenated, newest first.
///
///     scaffold-bases 1
///     9f86d0… 120
///     (120 bytes)
///
/// Each has its digest, so that damage to the file never yields wrong bytes.
struct MergeBaseFile {
    private static let heading = Array("scaffold-bases 1\n".utf8)
    /// The longest heading of an entry: 64 digits, a space, 19 digits.
    private static let longestLine = 96
    private static let newline = UInt8(ascii: "\n")

    private(set) var entries: [(fingerprint: Fingerprint, bytes: ArraySlice<UInt8>)] = []

    init() {}

    /// Reads until the first invalid entry.
    init(reading bytes: [UInt8]) {
        guard bytes.starts(with: Self.heading) else { return }
        var rest = bytes[Self.heading.count...]
        while let end = rest.prefix(Self.longestLine).firstIndex(of: Self.newline) {
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard words.count == 2, let fingerprint = Fingerprint(size: words[1], digest: words[0]) else { return }
            rest = rest[(end + 1)...]
            guard fingerprint.size < rest.count else { return }
            entries.append((fingerprint, rest.prefix(fingerprint.size)))
            rest = rest.dropFirst(fingerprint.size + 1)
        }
    }

    /// Nil if there are none, or if they are damaged.
    func bytes(of digest: String) -> [UInt8]? {
        for entry in entries where entry.fingerprint.digest == digest {
            let bytes = Array(entry.bytes)
            if Fingerprint(of: bytes) == entry.fingerprint { return bytes }
        }
        return nil
    }

    /// Puts files before the others; false if all of them were there.
    mutating func add(_ files: [MergeBase]) -> Bool {
        var known = Set(entries.map(\.fingerprint))
        let new = files.map { (fingerprint: Fingerprint(of: $0.bytes, digest: $0.digest), bytes: $0.bytes[...]) }
            .filter { known.insert($0.fingerprint).inserted }
        entries = new + entries
        return !new.isEmpty
    }

    /// The newest files that fit into the limit.
    func bytes(limit: Int) -> [UInt8] {
        var bytes = Self.heading
        for (fingerprint, content) in entries where bytes.count + content.count + Self.longestLine <= limit {
            bytes += "\(fingerprint.digest) \(fingerprint.size)\n".utf8
            bytes += content
            bytes.append(Self.newline)
        }
        return bytes
    }
}
