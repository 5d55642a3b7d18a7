internal import SystemPackage

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// A lock that this process has, until it is released or the process is gone.
struct HeldLock: Sendable {
    let descriptor: FileDescriptor

    /// Unlocks before it closes: a child that is being started has the open file too, until it runs its program.
    func release() {
        _ = flock(descriptor.rawValue, LOCK_UN)
        try? descriptor.close()
    }
}
