package import Documents
internal import Platform
package import SystemPackage

/// Reads a file that the user named.
package enum BlueprintFile {
    private static let byteLimit = 8 << 20

    /// The file's bytes under the name that the user typed; nil if an error was reported.
    package static func read(_ path: FilePath, reporting diagnostics: inout Diagnostics) -> SourceText? {
        do {
            guard let bytes = try FileTree.bytes(of: path, limit: byteLimit) else {
                diagnostics.error("file-too-large", "`\(path)` has more than \(byteLimit >> 20) MiB")
                return nil
            }
            return SourceText(name: path.string, bytes: bytes)
        } catch {
            diagnostics.error("unreadable-file", "cannot read `\(path)`: \(error)")
            return nil
        }
    }
}
