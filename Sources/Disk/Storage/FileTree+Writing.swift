package import Platform
package import SystemPackage

extension FileTree {
    /// Writes a file next to `path`, syncs it and moves it into place: a reader sees either the old or the new bytes.
    /// A file that takes the place of another has its permissions.
    ///
    /// - Throws: `Errno.fileExists` if the path was created in the meantime and `replacing` is false.
    static func write(_ bytes: [UInt8], to path: FilePath, replacing: Bool) throws {
        let draft = path.removingLastComponent().appending(".\(path.lastComponent?.string ?? "")-\(getpid())")
        let replaced = replacing ? permissions(of: path) : nil
        let file = try FileDescriptor.open(
            draft, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: replaced ?? [.ownerReadWrite, .groupRead, .otherRead])
        defer { _ = draft.withPlatformString { unlink($0) } }
        try file.closeAfter {
            // What a file is created with, the umask reduces.
            if let replaced, fchmod(file.rawValue, replaced.rawValue) != 0 { throw Errno(rawValue: errno) }
            _ = try file.writeAll(bytes)
            guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
        }
        // A link, unlike a rename, fails if the path exists.
        let moved = draft.withPlatformString { from in
            path.withPlatformString { to in replacing ? rename(from, to) : link(from, to) }
        }
        guard moved == 0 else { throw Errno(rawValue: errno) }
    }

    /// Nil if there is no file.
    private static func permissions(of path: FilePath) -> FilePermissions? {
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0 else { return nil }
        return FilePermissions(rawValue: status.st_mode & 0o777)
    }

    /// Creates a folder and its missing parents.
    package static func makeFolders(_ path: FilePath) throws(Errno) {
        if path.isEmpty || kind(of: path, followingLinks: true) == .folder { return }
        try makeFolders(path.removingLastComponent())
        guard path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
            throw Errno(rawValue: errno)
        }
    }

    /// Writes to something other than a regular file: a pipe, a terminal, `/dev/null`.
    static func append(_ bytes: [UInt8], to path: FilePath) throws {
        let file = try FileDescriptor.open(path, .writeOnly, options: [.append, .closeOnExec])
        try file.closeAfter { _ = try file.writeAll(bytes) }
    }
}
