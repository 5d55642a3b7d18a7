package import Documents

/// The planned change of one file.
package struct Change: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case create, identical, update, inject, keep, skip, conflict, remove
    }

    /// Relative to the project, with `/`.
    package let path: String
    package var kind: Kind
    /// The file's bytes at planning time; nil if there was no file. If the disk differs by then, the applier rejects
    /// the whole set.
    package let old: [UInt8]?
    /// The bytes that the file will have; nil to remove it. Equal to `old` if nothing is done.
    package var new: [UInt8]?
    /// The digest of `new`, if it was computed.
    package let digest: Digest?
    /// The reason, as the end of a sentence: `edited since it was generated`.
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

extension Change {
    /// Whether the file is another one after it.
    package var isWritten: Bool {
        switch kind {
        case .create, .update, .inject, .remove: true
        case .identical, .keep, .skip, .conflict: false
        }
    }
}
