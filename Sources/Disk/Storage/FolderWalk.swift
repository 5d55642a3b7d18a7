internal import Platform
internal import SystemPackage

/// Walks from the project's root down to a folder, name by name, rejecting links.
struct FolderWalk {
    private let root: FileDescriptor

    init(from root: FileDescriptor) { self.root = root }

    /// Calls `work` with the open parent folder of a path and the path's last name; `.` for the root itself.
    func withFolder<Result>(
        of path: String, _ work: (Int32, UnsafePointer<CChar>) throws(WriteFault) -> Result
    ) throws(WriteFault) -> Result {
        // The names one after the other, each with the terminating zero for C.
        let names = (path.isEmpty ? "." : path).utf8.map { $0 == UInt8(ascii: "/") ? 0 : CChar(bitPattern: $0) } + [0]
        return try names.withUnsafeBufferPointer { names throws(WriteFault) in
            guard var name = names.baseAddress else { throw .system(.invalidArgument, path) }
            var folder = root
            defer { leave(folder) }
            for (index, byte) in names.dropLast().enumerated() where byte == 0 {
                let next = try step(from: folder.rawValue, to: name) { path.prefix(bytes: index) }
                leave(folder)
                folder = next
                name = name.advanced(by: strlen(name) + 1)
            }
            return try work(folder.rawValue, name)
        }
    }

    private func leave(_ folder: FileDescriptor) {
        if folder != root { try? folder.close() }
    }

    private func step(
        from folder: Int32, to name: UnsafePointer<CChar>, _ way: () -> String
    ) throws(WriteFault) -> FileDescriptor {
        let (next, code) = retrying { openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        if next >= 0 { return FileDescriptor(rawValue: next) }
        // Systems report a link here with different errors.
        if [ENOTDIR, ELOOP, EMLINK].contains(code) {
            throw .system(isLink(name, in: folder) ? .tooManySymbolicLinkLevels : .notDirectory, way())
        }
        throw .system(Errno(rawValue: code), way())
    }

    private func isLink(_ name: UnsafePointer<CChar>, in folder: Int32) -> Bool {
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}

extension String {
    fileprivate func prefix(bytes count: Int) -> String { String(decoding: utf8.prefix(count), as: UTF8.self) }
}

/// The result of a system call and its error number; repeats the call if a signal interrupted it.
func retrying(_ call: () -> Int32) -> (result: Int32, code: Int32) {
    while true {
        let result = call()
        let code = result < 0 ? errno : 0
        if code != EINTR { return (result, code) }
    }
}
