internal import Platform
internal import SystemPackage

extension DiskStorage {
    func makeFile(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(WriteFault) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = FileDescriptor(rawValue: try at(path) { openat($0, $1, flags, mode == nil ? 0o666 : 0o600) })
        do {
            // The result of `close` matters: some file systems report a full disk only then.
            try file.closeAfter {
                _ = try file.writeAll(bytes)
                if let mode, fchmod(file.rawValue, mode_t(mode)) != 0 { throw Errno(rawValue: errno) }
            }
        } catch { throw .system(error as? Errno ?? .ioError, path) }
    }

    /// A process has the lock while it has the file open. The previous holder may have removed the file, in which case
    /// the lock excludes nobody.
    func lock(_ path: String) throws(WriteFault) -> HeldLock {
        for _ in 0..<16 {
            let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
            let file = FileDescriptor(rawValue: try at(path) { openat($0, $1, flags, 0o666) })
            let (result, code) = retrying { flock(file.rawValue, LOCK_EX | LOCK_NB) }
            var status = stat()
            if result == 0, fstat(file.rawValue, &status) == 0,
                try entry(at: path)?.identity == StoredEntry(status).identity
            {
                return HeldLock(descriptor: file)
            }
            try? file.close()
            if result != 0 { throw .system(Errno(rawValue: code), path) }
        }
        throw .system(.wouldBlock, path)
    }
}

extension HeldLock {
    /// Unlocks before closing: a child process being started has the open file too, until it runs its program.
    func release() {
        _ = flock(descriptor.rawValue, LOCK_UN)
        try? descriptor.close()
    }
}
