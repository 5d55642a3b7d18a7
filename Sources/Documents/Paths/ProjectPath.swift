/// Every rule of paths in a project: what may be written, and what such a path consists of.
///
/// A fault is told as the end of a sentence; nil where there is none.
package enum ProjectPath {
    /// In bytes; no system opens a longer path. Whoever takes a path of a plan apart asks first, so that one of a
    /// hundred million parts costs nothing.
    package static let longest = 4096

    /// No project is deeper, and a hostile path of thousands of parts costs nothing.
    private static let depthLimit = 64

    /// Where scaffold keeps what it needs to undo and to merge. `.scaffold`, which would be the shorter name, belongs to
    /// another tool.
    package static let stateFolder = ".scaffold-state"

    package static func isTooLong(_ path: String) -> Bool { path.utf8.count > longest }

    /// What is wrong with a path that is not too long.
    ///
    /// Safe is: relative, with `/`, without `.`, `..`, `.git`, control characters and `\`, no part longer than 255
    /// bytes.
    package static func fault(in path: String) -> String? {
        if path.isEmpty { return "which is empty" }
        if let first = path.utf8.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "~") {
            return "which is not relative to the project"
        }
        if path.unicodeScalars.contains(where: isForbidden) { return "which holds a control character, `\\` or `:`" }
        for part in parts(of: path) {
            if part.isEmpty || part == "." || part == ".." { return "which has an empty, `.` or `..` part" }
            if part.utf8.first == UInt8(ascii: "."), part.caseFolded == ".git" { return "which lies in `.git`" }
            if part.utf8.count > 255 { return "which has a part of more than 255 bytes" }
        }
        return nil
    }

    /// What is wrong with a path of any length.
    package static func faultOfWhole(_ path: String) -> String? {
        isTooLong(path) ? "which is longer than \(longest) bytes" : fault(in: path)
    }

    /// What keeps a path from being written to.
    package static func faultOfWritten(_ path: String) -> String? {
        if let fault = faultOfWhole(path) { return fault }
        let count = parts(of: path).count
        if count > depthLimit { return "which has more than \(depthLimit) parts" }
        // An accent behind a slash is one character with it, so that the parts differ from those of the system.
        if count != path.split(separator: "/").count { return "which has a part that starts with an accent" }
        return isState(path) ? "which lies in the folder of scaffold's own state" : nil
    }

    /// Whether a path lies in the state folder, also for file systems that do not tell capitals.
    package static func isState(_ path: String) -> Bool { parts(of: path).first?.caseFolded == stateFolder }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) { return scalar == "\\" || scalar == ":" }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension ProjectPath {
    /// Between the slashes, as a file system has them: a slash with an accent on it is one character of Swift, and two
    /// names all the same.
    static func parts(of path: String) -> [Substring] {
        path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// The folder that holds a path; empty where that is the root.
    package static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: slash).map { String(path[..<$0]) } ?? ""
    }

    /// All folders on the way to a path, the outermost first, without the root.
    package static func folders(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == slash }.map { String(path[..<$0]) }
    }

    private static let slash = UInt8(ascii: "/")
}
