internal import Documents

/// By what the bytes of a file are known again.
struct Fingerprint: Sendable, Hashable {
    let size: Int
    /// SHA-256 in 64 hexadecimal digits of lower case.
    let digest: String

    /// - Parameter digest: that of the bytes, where it was taken already.
    init(of bytes: [UInt8], digest: Digest? = nil) {
        size = bytes.count
        self.digest = (digest ?? Digest(of: bytes)).hex
    }

    /// Nil where the texts are no size and no digest.
    init?(size: some StringProtocol, digest: some StringProtocol) {
        let isPlain = !size.isEmpty && size.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let isHexadecimal = digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard isPlain, let size = Int(size), digest.utf8.count == 64, isHexadecimal else { return nil }
        self.size = size
        self.digest = String(digest)
    }
}
