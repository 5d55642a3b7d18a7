internal import Platform
internal import SystemPackage

extension DiskStorage {
    private static let nameLimit = 65_536

    func entry(at path: String) throws(WriteFault) -> StoredEntry? {
        var status = stat()
        do { try at(path) { fstatat($0, $1, &status, AT_SYMLINK_NOFOLLOW) } } catch .system(.noSuchFileOrDirectory, _) {
            return nil
        }
        return StoredEntry(status)
    }

    func bytes(of path: String, limit: Int) throws(WriteFault) -> [UInt8] {
        let file = try opened(path)
        defer { try? file.close() }
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw .system(Errno(rawValue: errno), path) }
        // A pipe would never end.
        guard status.st_mode & S_IFMT == S_IFREG else { throw .system(.invalidArgument, path) }
        guard status.st_size <= limit else { throw .system(.fileTooLarge, path) }
        return try bytes(of: file, path, limit: limit, expected: Int(status.st_size))
    }

    private func bytes(
        of file: FileDescriptor, _ path: String, limit: Int, expected: Int
    ) throws(WriteFault) -> [UInt8] {
        var bytes: [UInt8] = []
        // One more than expected, to see the end without another buffer.
        var chunk = [UInt8](repeating: 0, count: min(expected + 1, 1 << 20))
        while true {
            let count: Int
            do { count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) } } catch {
                throw .system(error as? Errno ?? .ioError, path)
            }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { throw .system(.fileTooLarge, path) }
            bytes += chunk[..<count]
        }
    }

    func names(in folder: String) throws(WriteFault) -> [String] {
        let descriptor = try opened(folder)
        guard let stream = fdopendir(descriptor.rawValue) else {
            let code = errno
            try? descriptor.close()
            throw .system(Errno(rawValue: code), folder)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < Self.nameLimit, let item = readdir(stream) {
            guard let name = FileTree.name(of: item), name != ".", name != ".." else { continue }
            names.append(name)
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Opens a file or folder for reading, without blocking on a pipe.
    func opened(_ path: String) throws(WriteFault) -> FileDescriptor {
        FileDescriptor(rawValue: try at(path) { openat($0, $1, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) })
    }
}

extension StoredEntry {
    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        mode = UInt32(status.st_mode) & 0o7777
        size = Int64(status.st_size)
        identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
    }
}
