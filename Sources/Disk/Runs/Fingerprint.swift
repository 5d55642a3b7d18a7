internal import Documents

/// Identifies the bytes of a file.
struct Fingerprint: Sendable, Hashable {
    let size: Int
    /// SHA-256 as 64 lower-case hexadecimal digits.
    let digest: String

    /// - Parameter digest: the digest of the bytes, if it was computed.
    init(of bytes: [UInt8], digest: Digest? = nil) {
        size = bytes.count
        self.digest = (digest ?? Digest(of: bytes)).hex
    }

    /// Nil if the texts are not a size and a digest.
    init?(size: some StringProtocol, digest: some StringProtocol) {
        let isPlain = !size.isEmpty && size.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let isHexadecimal = digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard isPlain, let size = Int(size), digest.utf8.count == 64, isHexadecimal else { return nil }
        self.size = size
        self.digest = String(digest)
    }
}
