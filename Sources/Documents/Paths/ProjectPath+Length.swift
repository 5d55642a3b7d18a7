extension ProjectPath {
    /// In bytes; no system opens a longer path. Whoever takes a path of a plan apart asks first, so that one of a
    /// hundred million parts costs nothing.
    package static let longest = 4096

    package static func isTooLong(_ path: String) -> Bool { path.utf8.count > longest }
}
