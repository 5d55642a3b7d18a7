internal import SystemPackage

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The way from the project's root down to a folder, one name after the other, none of which may be a link.
struct FolderWalk {
    private let root: FileDescriptor

    init(from root: FileDescriptor) { self.root = root }

    /// Calls with the open folder that holds a path, and the path's last name; `.` for the root itself.
    func withFolder<Result>(
        of path: String, _ work: (Int32, String) throws(WriteFault) -> Result
    ) throws(WriteFault) -> Result {
        var names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        let last = names.popLast() ?? "."
        var folder = root
        defer { leave(folder) }
        var way = ""
        for name in names {
            way += way.isEmpty ? name : "/\(name)"
            let next = try step(from: folder.rawValue, to: name, way)
            leave(folder)
            folder = next
        }
        return try work(folder.rawValue, last)
    }

    private func leave(_ folder: FileDescriptor) {
        if folder != root { try? folder.close() }
    }

    private func step(from folder: Int32, to name: String, _ way: String) throws(WriteFault) -> FileDescriptor {
        let (next, code) = name.withCString { name in
            retrying { openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        }
        if next >= 0 { return FileDescriptor(rawValue: next) }
        // Systems differ in what they say of a link here.
        if [ENOTDIR, ELOOP, EMLINK].contains(code) {
            throw .system(isLink(name, in: folder) ? .tooManySymbolicLinkLevels : .notDirectory, way)
        }
        throw .system(Errno(rawValue: code), way)
    }

    private func isLink(_ name: String, in folder: Int32) -> Bool {
        var status = stat()
        return name.withCString { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) } == 0
            && status.st_mode & S_IFMT == S_IFLNK
    }
}

/// The result of a system call and its error number, called again where a signal came between.
func retrying(_ call: () -> Int32) -> (result: Int32, code: Int32) {
    while true {
        let result = call()
        let code = result < 0 ? errno : 0
        if code != EINTR { return (result, code) }
    }
}
