package import Documents

/// What is to be done to one file.
package struct Change: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case create, identical, update, inject, keep, skip, conflict, remove
    }

    /// Relative to the project, with `/`.
    package let path: String
    package var kind: Kind
    /// The bytes that the file held when the change was planned; nil where there was none. The applier refuses the
    /// whole set where the disk has come to hold anything else.
    package let old: [UInt8]?
    /// The bytes that the file shall hold; nil where it shall not be. The same as `old` where nothing is done.
    package var new: [UInt8]?
    /// The digest of `new`, where it was taken already.
    package let digest: Digest?
    /// Why, as the end of a sentence: `edited since it was generated`.
    package var reason: String?

    package init(path: String, kind: Kind, old: [UInt8]?, new: [UInt8]?, digest: Digest? = nil, reason: String? = nil) {
        self.path = path
        self.kind = kind
        self.old = old
        self.new = new
        self.digest = digest
        self.reason = reason
    }
}
