package import Documents

/// The texts that earlier runs made, by their digest, as `ChangePlan.bases` gave them.
///
/// They are kept beside the project and are not part of it, so any may be missing, and whatever is found is believed
/// only where it has the digest that was asked for.
package struct MergeBases {
    private let bytes: (Digest) -> [UInt8]?

    package init(_ bytes: @escaping (Digest) -> [UInt8]?) { self.bytes = bytes }

    /// Of which nothing is at hand.
    package static var none: MergeBases { MergeBases { _ in nil } }

    func text(of digest: Digest) -> [UInt8]? {
        bytes(digest).flatMap { Digest(of: $0) == digest ? $0 : nil }
    }
}
