internal import Platform

/// Two kinds of rename that POSIX lacks.
enum RenameFlag {
    /// Fails if the target exists.
    case exclusive
    /// Swaps the two.
    case exchange

    /// Like `renameat`; `ENOSYS` if the C library lacks it.
    func rename(
        _ from: Int32, _ old: UnsafePointer<CChar>, _ to: Int32, _ new: UnsafePointer<CChar>
    ) -> Int32 {
        #if canImport(Darwin)
            renameatx_np(from, old, to, new, UInt32(self == .exclusive ? RENAME_EXCL : RENAME_SWAP))
        #elseif canImport(Glibc)
            renameat2(from, old, to, new, self == .exclusive ? 1 : 2)
        #else
            unknown()
        #endif
    }

    #if canImport(Musl)
        private func unknown() -> Int32 {
            errno = ENOSYS
            return -1
        }
    #endif
}

#if canImport(Glibc)
    /// glibc has it since 2.28 but declares it only with GNU extensions, which Swift's module does not enable; flag 1
    /// is `RENAME_NOREPLACE`, 2 is `RENAME_EXCHANGE`.
    @_silgen_name("renameat2")
    private func renameat2(
        _ from: Int32, _ old: UnsafePointer<CChar>, _ to: Int32, _ new: UnsafePointer<CChar>, _ flags: UInt32
    ) -> Int32
#endif
