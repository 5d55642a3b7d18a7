/// SHA-256, by which bytes are known again.
package struct Digest: Sendable, Hashable {
    /// 64 hexadecimal digits in lower case.
    package let hex: String

    package init(of bytes: some Collection<UInt8>) {
        var sum = SHA256()
        let isRead: Void? = bytes.withContiguousStorageIfAvailable { sum.finish(with: UnsafeRawBufferPointer($0)) }
        if isRead == nil { Array(bytes).withUnsafeBytes { sum.finish(with: $0) } }
        hex = sum.hex
    }
}
