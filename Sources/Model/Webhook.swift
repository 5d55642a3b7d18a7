/// How an external service signs its deliveries, and where they say what they are.
///
/// A signature is the HMAC of some texts and the body. It stands in a header, by itself or as one of several parts:
/// `t=1700000000,v1=c892...`.
package struct Webhook: Sendable, Hashable {
    /// Where the signature stands.
    package struct Signature: Sendable, Hashable {
        package let header: String
        /// What stands between the parts of the header; nil if it is all one part.
        package let separator: String?
        /// What a signature begins with: `v1=`. Parts that begin otherwise are left out.
        package let prefix: String
        package let encoding: Encoding

        package init(header: String, separator: String?, prefix: String, encoding: Encoding) {
            self.header = header
            self.separator = separator
            self.prefix = prefix
            self.encoding = encoding
        }
    }

    /// Where the time of signing stands, in seconds since 1970.
    package struct Time: Sendable, Hashable {
        /// The header of its own; nil if it is a part of the signature's.
        package let header: String?
        /// What that part begins with: `t=`; empty if it has a header.
        package let prefix: String
        /// The largest difference between it and now, in seconds.
        package let tolerance: Int

        package init(header: String?, prefix: String, tolerance: Int) {
            self.header = header
            self.prefix = prefix
            self.tolerance = tolerance
        }
    }

    /// Where a delivery says something about itself.
    package enum Place: Sendable, Hashable {
        case header(String)
        /// Keys of nested JSON objects and positions in lists, the outermost first.
        case body([String])
    }

    /// A part of what is signed, before the body.
    package enum Piece: Sendable, Hashable {
        case text(String)
        case time
        case id
    }

    package enum Digest: String, Sendable, CaseIterable {
        case sha256
        case sha512
    }

    package enum Encoding: String, Sendable, CaseIterable {
        case hex
        case base64
    }

    /// How the key is written in its environment variable.
    package struct Key: Sendable, Hashable {
        package enum Encoding: String, Sendable, CaseIterable {
            /// The bytes of the text are the key.
            case text
            case base64
        }

        package let encoding: Encoding
        /// What may stand before it and is no part of it: `whsec_`.
        package let prefix: String

        package init(encoding: Encoding, prefix: String) {
            self.encoding = encoding
            self.prefix = prefix
        }
    }

    /// A signed delivery that was computed elsewhere.
    package struct Vector: Sendable, Hashable {
        package let secret: String
        /// Nil exactly if deliveries have no time.
        package let time: Int?
        /// Nil exactly if it is not signed.
        package let id: String?
        package let body: String
        /// The code alone, without its prefix.
        package let signature: String

        package init(secret: String, time: Int?, id: String?, body: String, signature: String) {
            self.secret = secret
            self.time = time
            self.id = id
            self.body = body
            self.signature = signature
        }
    }

    package let signature: Signature
    package let time: Time?
    package let id: Place
    package let type: Place
    /// What is signed before the body.
    package let lead: [Piece]
    package let digest: Digest
    package let key: Key
    /// The environment variable with the signing secret.
    package let secret: String
    /// The one with the secret before that, which is still good while it is replaced.
    package let previous: String?
    package let vector: Vector
    /// For how many days events are kept; nil if only their ids and types are, for good.
    package let keep: Int?
    /// The provider's command that forwards events to the URL behind it: `stripe listen --forward-to`.
    package let relay: String?

    package init(
        signature: Signature, time: Time?, id: Place, type: Place, lead: [Piece], digest: Digest, key: Key,
        secret: String, previous: String?, vector: Vector, keep: Int?, relay: String?
    ) {
        self.signature = signature
        self.time = time
        self.id = id
        self.type = type
        self.lead = lead
        self.digest = digest
        self.key = key
        self.secret = secret
        self.previous = previous
        self.vector = vector
        self.keep = keep
        self.relay = relay
    }

    /// A secret of the right form that signed nothing.
    var anotherSecret: String {
        switch key.encoding {
        case .text: "another secret"
        case .base64: "\(key.prefix)YW5vdGhlciBzZWNyZXQ="
        }
    }

    /// A code of the right form that signs nothing.
    var forged: String {
        let zero: Character = signature.encoding == .hex ? "0" : "A"
        return String(vector.signature.map { $0 == "=" ? $0 : zero })
    }
}
