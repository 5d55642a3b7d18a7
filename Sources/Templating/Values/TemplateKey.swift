/// A name with a number made of it, so that a look-up compares numbers before it compares texts.
struct TemplateKey: Sendable, Hashable, Comparable {
    let name: String
    /// FNV-1a over the UTF-8 bytes. Only a filter before the comparison of the names, never a proof of equality.
    let fingerprint: UInt64

    init(_ name: String) {
        self.name = name
        fingerprint = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// `==` of texts holds some different bytes to be equal, but none that share a fingerprint.
    static func == (a: Self, b: Self) -> Bool {
        a.fingerprint == b.fingerprint && a.name == b.name
    }

    /// By fingerprint, and by code point among the names that share one.
    static func < (a: Self, b: Self) -> Bool {
        a.fingerprint != b.fingerprint ? a.fingerprint < b.fingerprint : TextOrder.precedes(a.name, b.name)
    }

    /// Hashes the name, not the fingerprint: the fingerprint has no secret, so a document could make many names share one.
    func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
