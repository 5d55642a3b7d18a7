package import SystemPackage

/// The files of a folder that a person works in, listed once and read when asked.
///
/// Hidden folders, dependencies and build results are not looked into, links are not followed, and the listing ends
/// at `fileLimit`: a survey takes milliseconds whatever the folder holds.
package struct Repository: Sendable {
    private static let fileLimit = 20_000
    private static let depthLimit = 24
    private static let byteLimit = 1 << 20
    private static let skipped: Set<String> = [
        "node_modules", "vendor", "target", "dist", "build", "venv", "env", "__pycache__", "Pods", "DerivedData",
    ]

    private let root: FilePath
    /// The folder's own name; nil where it has none, as the root of all files.
    package let name: String?
    /// Paths relative to the root, with `/`, sorted by their bytes.
    package let files: [String]
    /// Whether the folder holds more files than were listed.
    package let isCut: Bool

    /// Lists the folder; throws where it cannot be read at all.
    package init(at root: FilePath) throws(Errno) {
        var walk = Walk(root: root)
        try walk.visit("", depth: 0)
        self.root = root
        name = FileTree.name(of: root)
        files = walk.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        isCut = walk.files.count >= Self.fileLimit
    }

    /// The text of a listed file; nil where it is large, binary or not to be read.
    package func text(of file: String) -> String? {
        guard let bytes = try? FileTree.bytes(of: root.appending(file), limit: Self.byteLimit) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private struct Walk {
        let root: FilePath
        var files: [String] = []

        mutating func visit(_ folder: String, depth: Int) throws(Errno) {
            for entry in try FileTree.entries(of: folder.isEmpty ? root : root.appending(folder)) {
                guard files.count < fileLimit else { return }
                let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                switch entry.kind {
                case .file: files.append(path)
                case .folder where depth < depthLimit && !entry.name.hasPrefix(".") && !skipped.contains(entry.name):
                    try? visit(path, depth: depth + 1)
                default: break
                }
            }
        }
    }
}
