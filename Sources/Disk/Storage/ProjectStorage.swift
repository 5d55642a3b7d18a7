internal import SystemPackage

/// The file operations that writing needs: the only interface between the writer and the disk.
///
/// A protocol, so that tests can stop the writer at any operation. Paths are relative to the project's root, with `/`;
/// the empty path is the root. No operation follows symbolic links, and each walks from the root again: a folder that
/// becomes a link during a run is rejected. Every operation is atomic, except `makeFile`, which may leave a partial
/// file, and `sync`.
protocol ProjectStorage {
    /// Nil if nothing is there, or if a parent folder is missing.
    func entry(at path: String) throws(WriteFault) -> StoredEntry?

    /// The bytes of a regular file; `Errno.fileTooLarge` if it has more than `limit`.
    func bytes(of path: String, limit: Int) throws(WriteFault) -> [UInt8]

    /// The names in a folder that are UTF-8, sorted by their bytes; at most the first 65,536.
    func names(in folder: String) throws(WriteFault) -> [String]

    /// Identifies the project's folder on this machine, as 64 hexadecimal digits.
    func origin() throws(WriteFault) -> String

    func makeFolder(_ path: String) throws(WriteFault)

    /// Creates a file that does not exist; if `mode` is nil, with the permissions of the user's mask.
    func makeFile(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(WriteFault)

    /// Returns once files and directory entries would survive a power failure.
    func sync(_ paths: [String]) throws(WriteFault)

    /// Renames; `Errno.fileExists` if the target exists, `Errno.notSupported` if the file system cannot check that.
    func move(_ source: String, to target: String) throws(WriteFault)

    /// Renames and replaces the target.
    func replace(_ target: String, with source: String) throws(WriteFault)

    /// Swaps two files in one step; `Errno.notSupported` if the file system cannot.
    func exchange(_ a: String, _ b: String) throws(WriteFault)

    /// Adds a second name for a file; `Errno.fileExists` if that exists.
    func link(_ source: String, as target: String) throws(WriteFault)

    func removeFile(_ path: String) throws(WriteFault)

    /// `Errno.directoryNotEmpty` if the folder is not empty.
    func removeFolder(_ path: String) throws(WriteFault)

    /// Takes the exclusive lock on a file, creating it if missing; `Errno.wouldBlock` if another process holds it.
    func lock(_ path: String) throws(WriteFault) -> HeldLock
}

extension ProjectStorage {
    /// Moves a file to a free path, also on file systems that can only link; `Errno.fileExists` if the path is taken.
    ///
    /// If interrupted, the file has both names.
    func place(_ source: String, at target: String) throws(WriteFault) {
        do { try move(source, to: target) } catch .system(.notSupported, _) {
            try link(source, as: target)
            try removeFile(source)
        }
    }
}
