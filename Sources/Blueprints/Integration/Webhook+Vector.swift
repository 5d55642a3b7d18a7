internal import Documents
internal import Model

extension Webhook {
    /// What is signed in the test vector.
    var vectorText: String {
        let lead = lead.map { piece in
            switch piece {
            case .text(let text): text
            case .time: vector.time.map(String.init) ?? ""
            case .id: vector.id ?? ""
            }
        }
        return lead.joined() + vector.body
    }

    /// The code that the test vector has to have; nil if its secret is not written as `key` says.
    var vectorCode: String? {
        let hmac: HMAC = digest == .sha256 ? .sha256 : .sha512
        return key.bytes(of: vector.secret).map {
            signature.encoding.text(of: hmac.code(of: Array(vectorText.utf8), key: $0))
        }
    }
}

extension Webhook.Key {
    fileprivate func bytes(of secret: String) -> [UInt8]? {
        let text = secret.hasPrefix(prefix) ? secret.dropFirst(prefix.count) : secret[...]
        switch encoding {
        case .text: return Array(text.utf8)
        case .base64: return Base64.bytes(of: text)
        }
    }
}

extension Webhook.Encoding {
    /// Whether a text is a code of that digest's length.
    func isCode(_ text: String, of digest: Webhook.Digest) -> Bool {
        let size = digest == .sha256 ? 32 : 64
        switch self {
        case .hex: return text.utf8.count == 2 * size && text.utf8.allSatisfy(Self.digits.contains)
        case .base64: return Base64.bytes(of: text)?.count == size
        }
    }

    fileprivate func text(of bytes: [UInt8]) -> String {
        switch self {
        case .hex:
            String(decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
        case .base64: Base64.text(of: bytes)
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
