package import Platform
package import SystemPackage

extension FileTree {
    /// Writes a file beside `path`, flushes it and moves it into place: a reader sees the old bytes or the new ones.
    ///
    /// - Throws: `Errno.fileExists` where the path came to be meanwhile and `replacing` is false.
    static func write(_ bytes: [UInt8], to path: FilePath, replacing: Bool) throws {
        let draft = path.removingLastComponent().appending(".\(path.lastComponent?.string ?? "")-\(getpid())")
        let file = try FileDescriptor.open(
            draft, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        defer { _ = draft.withPlatformString { unlink($0) } }
        try file.closeAfter {
            _ = try file.writeAll(bytes)
            guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
        }
        // A link, unlike a move, fails where the path exists.
        let moved = draft.withPlatformString { from in
            path.withPlatformString { to in replacing ? rename(from, to) : link(from, to) }
        }
        guard moved == 0 else { throw Errno(rawValue: errno) }
    }

    /// Makes a folder and those that it is in, as far as they are missing.
    package static func makeFolders(_ path: FilePath) throws(Errno) {
        if path.isEmpty || kind(of: path, followingLinks: true) == .folder { return }
        try makeFolders(path.removingLastComponent())
        guard path.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
            throw Errno(rawValue: errno)
        }
    }

    /// Writes to what is no regular file: a pipe, a terminal, `/dev/null`.
    static func append(_ bytes: [UInt8], to path: FilePath) throws {
        let file = try FileDescriptor.open(path, .writeOnly, options: [.append, .closeOnExec])
        try file.closeAfter { _ = try file.writeAll(bytes) }
    }
}
