/// What is at a path of the project.
struct StoredEntry: Sendable, Hashable {
    enum Kind: Sendable { case file, folder, link, other }

    /// Equal for two names of one file.
    struct Identity: Sendable, Hashable {
        let device: UInt64
        let inode: UInt64
    }

    package let kind: Kind
    /// The twelve permission bits.
    let mode: UInt32
    let size: Int64
    let identity: Identity
}
