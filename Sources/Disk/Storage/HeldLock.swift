internal import SystemPackage

/// A lock held by this process until it is released or the process ends.
struct HeldLock: Sendable {
    let descriptor: FileDescriptor
}
