internal import Documents
internal import Platform
internal import SystemPackage

/// The project on disk, accessed through its open folder: renaming it or replacing it by a link has no effect.
final class DiskStorage: ProjectStorage {
    let root: FileDescriptor

    init(at path: FilePath) throws(Errno) {
        let descriptor = path.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        root = FileDescriptor(rawValue: descriptor)
    }

    deinit { try? root.close() }

    func makeFolder(_ path: String) throws(WriteFault) {
        try at(path) { mkdirat($0, $1, 0o777) }
    }

    func removeFile(_ path: String) throws(WriteFault) {
        try at(path) { unlinkat($0, $1, 0) }
    }

    func removeFolder(_ path: String) throws(WriteFault) {
        // POSIX allows either error for a folder that is not empty.
        do { try at(path) { unlinkat($0, $1, AT_REMOVEDIR) } } catch .system(.fileExists, let path) {
            throw .system(.directoryNotEmpty, path)
        }
    }

    func replace(_ target: String, with source: String) throws(WriteFault) {
        try between(source, target) { renameat($0, $1, $2, $3) }
    }

    func link(_ source: String, as target: String) throws(WriteFault) {
        do { try between(source, target) { linkat($0, $1, $2, $3, 0) } } catch .system(.notPermitted, let path) {
            // Returned by file systems without hard links.
            throw .system(.notSupported, path)
        }
    }

    func move(_ source: String, to target: String) throws(WriteFault) {
        do { try between(source, target) { RenameFlag.exclusive.rename($0, $1, $2, $3) } } catch {
            throw error.unsupported
        }
    }

    func exchange(_ a: String, _ b: String) throws(WriteFault) {
        do { try between(a, b) { RenameFlag.exchange.rename($0, $1, $2, $3) } } catch { throw error.unsupported }
    }

    /// Calls `call` with the open parent folder of a path and its last name.
    @discardableResult
    func at(_ path: String, _ call: (Int32, UnsafePointer<CChar>) -> Int32) throws(WriteFault) -> Int32 {
        try FolderWalk(from: root).withFolder(of: path) { folder, name throws(WriteFault) in
            let (result, code) = retrying { call(folder, name) }
            guard result >= 0 else { throw .system(Errno(rawValue: code), path) }
            return result
        }
    }

    /// Of the two paths, the error names the one that the user knows.
    private func between(
        _ source: String, _ target: String,
        _ call: (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>) -> Int32
    ) throws(WriteFault) {
        let walk = FolderWalk(from: root)
        try walk.withFolder(of: source) { from, old throws(WriteFault) in
            _ = try walk.withFolder(of: target) { to, new throws(WriteFault) in
                let (result, code) = retrying { call(from, old, to, new) }
                let known = ProjectPath.isState(target) ? source : target
                guard result >= 0 else { throw .system(Errno(rawValue: code), known) }
                return result
            }
        }
    }
}

extension WriteFault {
    /// The common error for the ways in which systems report an unsupported rename.
    fileprivate var unsupported: WriteFault {
        switch self {
        case .system(.invalidArgument, let path), .system(.noFunction, let path),
            .system(.notSupportedOnSocket, let path):
            .system(.notSupported, path)
        default: self
        }
    }
}
