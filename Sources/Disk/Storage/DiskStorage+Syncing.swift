internal import Platform
internal import SystemPackage

extension DiskStorage {
    /// From this number of paths on, Linux syncs its whole file system once: one flush of the disk instead of one per
    /// file. Measured with 40 files on ext4: half the time.
    private static let batch = 5

    func sync(_ paths: [String]) throws(WriteFault) {
        if paths.count >= Self.batch, try syncAll() { return }
        for path in paths {
            let file = try opened(path)
            let (result, code) = retrying { flush(file.rawValue) }
            try? file.close()
            // Returned by file systems that cannot sync.
            guard result == 0 || code == EINVAL || code == ENOTSUP else { throw .system(Errno(rawValue: code), path) }
        }
    }

    /// False if the system has no such call. All files of a run are on one file system, because renames cannot leave
    /// it.
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
            // On macOS, `fsync` leaves the bytes in the disk's cache.
            fcntl(descriptor, F_FULLFSYNC) == 0 ? 0 : fsync(descriptor)
        #else
            fsync(descriptor)
        #endif
    }
}

#if !canImport(Darwin)
    /// The C libraries declare it only with GNU extensions, which Swift's modules do not enable.
    @_silgen_name("syncfs")
    private func syncfs(_ descriptor: Int32) -> Int32
#endif
