package import SystemPackage

/// The files of a project folder, listed once and read on demand.
///
/// Skips hidden folders but those of hosts and CI, dependencies and build results, follows no links, and stops at
/// `fileLimit` files: a survey takes milliseconds for any folder.
package struct Repository: Sendable {
    package static let fileLimit = 20_000
    private static let depthLimit = 24
    private static let byteLimit = 1 << 20
    private static let skipped: Set<String> = [
        "node_modules", "vendor", "target", "dist", "build", "venv", "env", "__pycache__", "Pods", "DerivedData",
    ]

    /// The hidden folders that are read.
    private static let hidden: Set<String> = [
        ".circleci", ".config", ".forgejo", ".gitea", ".github", ".gitlab", ".woodpecker",
    ]

    private let root: FilePath
    /// The folder's name; nil if it has none, like the root of the file system.
    package let name: String?
    /// Paths relative to the root, with `/`, sorted by their bytes.
    package let files: [String]
    /// Whether the folder has more files than were listed.
    package let isCut: Bool

    /// Lists the folder; throws if it cannot be read.
    package init(at root: FilePath) throws(Errno) {
        var walk = Walk(root: root)
        try walk.visit("", depth: 0)
        self.root = root
        name = FileTree.name(of: root)
        files = walk.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        isCut = walk.isCut
    }

    /// The text of a listed file; nil if it is large, binary or unreadable.
    package func text(of file: String) -> String? {
        guard let bytes = try? bytes(of: file, limit: Self.byteLimit) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The bytes of a listed file; nil if there are more than `limit`.
    package func bytes(of file: String, limit: Int) throws(Errno) -> [UInt8]? {
        try FileTree.bytes(of: root.appending(file), limit: limit)
    }

    /// The first folder of a path that is not read; nil if what is made there will be found.
    package static func unread(in path: String) -> String? {
        var rest = path.utf8[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "/")) {
            let folder = String(Substring(rest[..<end]))
            if isSkipped(folder) { return folder }
            rest = rest[rest.index(after: end)...]
        }
        return nil
    }

    private static func isSkipped(_ folder: String) -> Bool {
        skipped.contains(folder) || folder.hasPrefix(".") && !hidden.contains(folder)
    }

    private struct Walk {
        let root: FilePath
        var files: [String] = []
        var isCut = false

        mutating func visit(_ folder: String, depth: Int) throws(Errno) {
            for entry in try FileTree.entries(of: folder.isEmpty ? root : root.appending(folder)) {
                if isCut { return }
                let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                switch entry.kind {
                case .file where files.count == fileLimit: isCut = true
                case .file: files.append(path)
                case .folder where depth < depthLimit && !Repository.isSkipped(entry.name):
                    try? visit(path, depth: depth + 1)
                default: break
                }
            }
        }
    }
}
