import Documents
import Testing

/// Keyed codes against Python's `hmac`, and texts in base64 against RFC 4648.
@Suite struct HMACTests {
    /// Keys and messages of every length around the borders of a block; the codes of all of them, XORed.
    @Test(arguments: [
        (HMAC.sha256, "42fffd447ca698b4f5666f07635b4cf53dd674815a53ce6437baac3986c1eba6"),
        (
            HMAC.sha512,
            "d5981f6d63a8bc6e19ee82fbc55082bc79f68dfa712d481ecf744c34fd1cd186"
                + "0046a6aa9a1e4319425f8a56d52a6cde86ffeff07162d21b8f1cd09f85bbca8d"
        ),
    ])
    func isThatOfPython(_ hmac: HMAC, _ expected: String) {
        var sum: [UInt8] = []
        for length in 0..<300 {
            let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 5 + 1) }
            for keyLength in [length, 20] {
                let key = (0..<keyLength).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
                let code = hmac.code(of: message, key: key)
                sum = sum.isEmpty ? code : zip(sum, code).map { $0 ^ $1 }
            }
        }
        #expect(sum.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == expected)
    }

    /// The examples of RFC 4648, section 10, and of all digits.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("~~~???", "fn5+Pz8/"),
    ])
    func writesAndReadsBase64(_ text: String, _ written: String) {
        #expect(Base64.text(of: Array(text.utf8)) == written)
        #expect(Base64.bytes(of: written) == Array(text.utf8))
    }

    @Test(arguments: ["Z", "Zg", "Zg=", "Zg===", "Zh==", "=Zg=", "Zg==Zg==", "Zm9v\n", "Zm-v", "====", "é"])
    func refusesWhatNobodyWrites(_ text: String) {
        #expect(Base64.bytes(of: text) == nil)
    }
}
