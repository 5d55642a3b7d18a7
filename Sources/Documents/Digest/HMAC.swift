/// Keyed codes of messages, as defined in RFC 2104.
package enum HMAC {
    case sha256
    case sha512

    /// The bytes of the code: 32 or 64.
    package func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        let key = key.count > blockSize ? sum(key) : key
        let block = key + Array(repeating: 0, count: blockSize - key.count)
        return sum(block.map { $0 ^ 0x5c } + sum(block.map { $0 ^ 0x36 } + message))
    }

    private var blockSize: Int { self == .sha256 ? SHA256.blockSize : SHA512.blockSize }

    private func sum(_ bytes: [UInt8]) -> [UInt8] { self == .sha256 ? Digest(of: bytes).bytes : SHA512.sum(bytes) }
}

extension Digest {
    /// Its 32 bytes.
    fileprivate var bytes: [UInt8] {
        let digits = hex.utf8.map { $0 - ($0 < UInt8(ascii: "a") ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
