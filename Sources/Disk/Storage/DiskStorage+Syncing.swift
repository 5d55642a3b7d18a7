internal import Platform
internal import SystemPackage

extension DiskStorage {
    /// From this number of paths on, Linux is asked once for its whole file system: that is one flush of the disk and
    /// not one for each file. Measured with 40 files on ext4: half the time.
    private static let batch = 5

    func sync(_ paths: [String]) throws(WriteFault) {
        if paths.count >= Self.batch, try syncAll() { return }
        for path in paths {
            let file = try opened(path)
            let (result, code) = retrying { flush(file.rawValue) }
            try? file.close()
            // A file system that cannot sync says this.
            guard result == 0 || code == EINVAL || code == ENOTSUP else { throw .system(Errno(rawValue: code), path) }
        }
    }

    /// False where the system has no such call. All that a run touches lies on one file system: renames cannot leave it.
    private func syncAll() throws(WriteFault) -> Bool {
        #if canImport(Darwin)
            return false
        #else
            let (result, code) = retrying { syncfs(root.rawValue) }
            if code == ENOSYS { return false }
            guard result == 0 else { throw .system(Errno(rawValue: code), "") }
            return true
        #endif
    }

    private func flush(_ descriptor: Int32) -> Int32 {
        #if canImport(Darwin)
            // There `fsync` leaves the bytes in the disk's own memory.
            fcntl(descriptor, F_FULLFSYNC) == 0 ? 0 : fsync(descriptor)
        #else
            fsync(descriptor)
        #endif
    }
}

#if !canImport(Darwin)
    /// Shown by the C libraries to those alone who ask for GNU extensions, which Swift's modules do not.
    @_silgen_name("syncfs")
    private func syncfs(_ descriptor: Int32) -> Int32
#endif
