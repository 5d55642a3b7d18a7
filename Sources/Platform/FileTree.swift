package import SystemPackage

/// Reads folders and files: the only place that calls the operating system for it.
///
/// Never follows a symbolic link below the folder that the user named.
package enum FileTree {
    package enum Kind: Sendable { case file, folder, link, other, missing }

    struct Entry: Sendable {
        package let name: String
        package let kind: Kind

        package init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// The entries of a folder, sorted by the bytes of their names, without names that are not UTF-8.
    static func entries(of folder: FilePath) throws(Errno) -> [Entry] {
        guard let stream = folder.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while let item = readdir(stream) {
            guard let name = name(of: item), name != ".", name != ".." else { continue }
            entries.append(Entry(name: name, kind: kind(of: folder.appending(name))))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The kind of file at a path; `missing` also if that cannot be determined.
    package static func kind(of path: FilePath, followingLinks: Bool = false) -> Kind {
        var status = stat()
        guard path.withPlatformString({ followingLinks ? stat($0, &status) : lstat($0, &status) }) == 0 else {
            return .missing
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// The last component of a folder's path after resolving `.`, `..` and links.
    static func name(of folder: FilePath) -> String? {
        guard let path = folder.withPlatformString({ realpath($0, nil) }) else { return nil }
        defer { free(path) }
        return FilePath(platformString: path).lastComponent?.string
    }

    /// The bytes of a file, or of a pipe up to its end; nil if there are more than `limit`.
    package static func bytes(of path: FilePath, limit: Int) throws(Errno) -> [UInt8]? {
        let file = try opened(path)
        defer { try? file.close() }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count: Int
            do { count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) } } catch Errno.wouldBlock {
                wait(for: file)
                continue
            } catch {
                throw error as? Errno ?? .ioError
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            if bytes.count > limit { return nil }
        }
    }

    /// Until the writer of a pipe has written or is gone.
    private static func wait(for pipe: FileDescriptor) {
        var request = pollfd(fd: pipe.rawValue, events: Int16(POLLIN), revents: 0)
        poll(&request, 1, -1)
    }

    /// Not blocking: a named pipe without a writer is an empty file, not a run that never ends.
    private static func opened(_ path: FilePath) throws(Errno) -> FileDescriptor {
        do {
            return try FileDescriptor.open(path, .readOnly, options: [.init(rawValue: O_NONBLOCK), .closeOnExec])
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    package static func name(of item: UnsafeMutablePointer<dirent>) -> String? {
        withUnsafePointer(to: &item.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
        }
    }
}
