internal import SystemPackage

/// A lock that this process has, until it is released or the process is gone.
package struct HeldLock: Sendable {
    let descriptor: FileDescriptor
}
