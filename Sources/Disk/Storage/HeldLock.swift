internal import SystemPackage

/// A lock that this process has, until it is released or the process is gone.
struct HeldLock: Sendable {
    let descriptor: FileDescriptor
}
