package import Documents

/// A generated text, stored for later merges by its digest.
package struct MergeBase: Sendable, Hashable {
    package let bytes: [UInt8]
    package let digest: Digest

    package init(_ bytes: [UInt8]) { self.init(bytes, Digest(of: bytes)) }

    init(_ bytes: [UInt8], _ digest: Digest) {
        self.bytes = bytes
        self.digest = digest
    }

    /// The digest identifies the bytes.
    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
