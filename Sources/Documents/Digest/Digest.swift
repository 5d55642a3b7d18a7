/// A SHA-256 digest.
package struct Digest: Sendable, Hashable {
    /// 64 lower-case hexadecimal digits.
    package let hex: String

    package init(of bytes: some Collection<UInt8>) {
        self.init(SHA256(), bytes)
    }

    private init(_ sum: SHA256, _ bytes: some Collection<UInt8>) {
        var sum = sum
        let isRead: Void? = bytes.withContiguousStorageIfAvailable { sum.finish(with: UnsafeRawBufferPointer($0)) }
        if isRead == nil { Array(bytes).withUnsafeBytes { sum.finish(with: $0) } }
        hex = sum.hex
    }

    /// A prefix shared by many inputs, hashed once.
    package struct Beginning: Sendable {
        private var sum = SHA256()
        private let rest: [UInt8]

        package init(_ bytes: [UInt8]) { rest = Array(sum.start(with: bytes)) }

        /// The digest of the prefix followed by `bytes`.
        package func digest(followedBy bytes: some Collection<UInt8>) -> Digest { Digest(sum, rest + bytes) }
    }
}
