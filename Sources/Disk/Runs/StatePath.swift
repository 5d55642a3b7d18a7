/// Where things lie in the state folder, and what paths consist of.
///
/// `.scaffold/`, which would be the shorter name, belongs to another tool.
enum StatePath {
    static let root = ".scaffold-state"
    static let ignore = root + "/.gitignore"
    static let lock = root + "/lock"
    static let bases = root + "/bases"
    static let runs = root + "/runs"
    static let kept = root + "/kept"

    /// Whether a path lies in the state folder, also for file systems that do not tell capitals.
    static func contains(_ path: String) -> Bool {
        path.unicodeScalars.split(separator: "/", maxSplits: 1).first.map { String($0).lowercased() == root } ?? false
    }

    /// The folder that holds a path; empty where that is the root.
    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: slash).map { String(path[..<$0]) } ?? ""
    }

    /// All folders on the way to a path, outermost first, without the root.
    static func folders(above path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == slash }.map { String(path[..<$0]) }
    }

    /// Bytes and not characters, of which a slash and an accent behind it are one.
    private static let slash = UInt8(ascii: "/")
}
