internal import Crypto

/// SHA-256, by which bytes are known again.
package struct Digest: Sendable, Hashable {
    /// 64 hexadecimal digits in lower case.
    package let hex: String

    package init(of bytes: some Collection<UInt8>) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in SHA256.hash(data: Array(bytes)) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        hex = String(decoding: text, as: UTF8.self)
    }
}
