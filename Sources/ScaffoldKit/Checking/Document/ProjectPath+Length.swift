extension ProjectPath {
    /// In bytes; no system opens a longer path. Whoever takes a path of a plan apart asks first, so that one of a
    /// hundred million parts costs nothing.
    static let longest = 4096

    static func isTooLong(_ path: String) -> Bool { path.utf8.count > longest }
}
