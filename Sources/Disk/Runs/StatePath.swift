internal import Documents

/// The paths in the state folder.
enum StatePath {
    static let root = ProjectPath.stateFolder
    static let ignore = root + "/.gitignore"
    static let lock = root + "/lock"
    static let bases = root + "/bases"
    static let runs = root + "/runs"
    static let kept = root + "/kept"
    static let foreign = root + "/foreign"
}
