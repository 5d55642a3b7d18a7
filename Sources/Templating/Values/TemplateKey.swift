import Documents

/// A name with its hash, so that a lookup compares numbers before texts.
struct TemplateKey: Sendable, Hashable, Comparable {
    let name: String
    /// FNV-1a over the UTF-8 bytes. Only a filter before the comparison of names, never a proof of equality.
    let fingerprint: UInt64

    init(_ name: String) {
        self.name = name
        fingerprint = name.withBytes { $0.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }
    }

    /// `==` of strings ignores differences in Unicode form, but texts in different forms do not share a hash here.
    static func == (a: Self, b: Self) -> Bool {
        a.fingerprint == b.fingerprint && a.name == b.name
    }

    /// By hash, then by code point.
    static func < (a: Self, b: Self) -> Bool {
        a.fingerprint != b.fingerprint
            ? a.fingerprint < b.fingerprint : a.name != b.name && TextOrder.precedes(a.name, b.name)
    }

    /// Hashes the name, not the fingerprint: FNV-1a is unkeyed, so a document could contain many names with one
    /// fingerprint.
    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
