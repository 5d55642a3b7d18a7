internal import SystemPackage

/// The operations on a project's files that writing needs: the one seam between the job and the disk.
///
/// It is a protocol so that tests can stop the job at any single operation. Paths are relative to the project's root,
/// with `/`; the empty path is the root. No operation follows a symbolic link, neither at the end of a path nor on the
/// way to it, and each walks from the root anew: a folder that becomes a link during a run is refused. Every operation
/// is done or not done at all, but for `makeFile`, which may leave a part of the file, and `sync`.
protocol ProjectStorage {
    /// Nil where nothing is there, or where a folder on the way is missing.
    func entry(at path: String) throws(WriteFault) -> StoredEntry?

    /// The bytes of a regular file; `Errno.fileTooLarge` where it holds more than `limit`.
    func bytes(of path: String, limit: Int) throws(WriteFault) -> [UInt8]

    /// The names in a folder, sorted by their bytes, as far as they are UTF-8; at most the first 65,536.
    func names(in folder: String) throws(WriteFault) -> [String]

    func makeFolder(_ path: String) throws(WriteFault)

    /// Makes a file that is not there yet, with the permissions that the user's mask leaves where `mode` is nil.
    func makeFile(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(WriteFault)

    /// Returns when files and names in folders are on the disk, whatever becomes of the power.
    func sync(_ paths: [String]) throws(WriteFault)

    /// Renames; `Errno.fileExists` where the target is there, `Errno.notSupported` where the file system cannot tell.
    func move(_ source: String, to target: String) throws(WriteFault)

    /// Renames, and replaces what is there.
    func replace(_ target: String, with source: String) throws(WriteFault)

    /// Swaps two files in one step; `Errno.notSupported` where the file system cannot.
    func exchange(_ a: String, _ b: String) throws(WriteFault)

    /// Gives a file a second name; `Errno.fileExists` where that is there.
    func link(_ source: String, as target: String) throws(WriteFault)

    func removeFile(_ path: String) throws(WriteFault)

    /// `Errno.directoryNotEmpty` where something is in it.
    func removeFolder(_ path: String) throws(WriteFault)

    /// Takes the one lock on a file, which is made where it is missing; `Errno.wouldBlock` where another process has it.
    func lock(_ path: String) throws(WriteFault) -> HeldLock
}

extension ProjectStorage {
    /// Moves a file to where none is, also where the file system knows links alone; `Errno.fileExists` where one is.
    ///
    /// Stopped half-way, the file has both names.
    func place(_ source: String, at target: String) throws(WriteFault) {
        do { try move(source, to: target) } catch .system(.notSupported, _) {
            try link(source, as: target)
            try removeFile(source)
        }
    }
}
