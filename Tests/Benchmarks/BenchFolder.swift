import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// The folder that keeps inputs and outputs for inspection.
enum BenchFolder {
    static let path: FilePath = ".build/bench"

    /// Writes a file to the folder and returns its path.
    static func write(_ text: String, as name: String) throws -> FilePath {
        mkdir(path.string, 0o755)
        let path = path.appending(name)
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead, .otherRead])
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
        return path
    }
}
