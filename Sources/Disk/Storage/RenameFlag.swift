internal import Platform

/// The two kinds of renaming that POSIX does not have.
enum RenameFlag {
    /// Fails where the target is there.
    case exclusive
    /// Swaps the two.
    case exchange

    /// As `renameat`; `ENOSYS` where the C library does not have it.
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
    /// glibc has it since 2.28, but shows it to those alone who ask for GNU extensions, which Swift's module does not;
    /// flag 1 is `RENAME_NOREPLACE`, 2 is `RENAME_EXCHANGE`.
    @_silgen_name("renameat2")
    private func renameat2(
        _ from: Int32, _ old: UnsafePointer<CChar>, _ to: Int32, _ new: UnsafePointer<CChar>, _ flags: UInt32
    ) -> Int32
#endif
