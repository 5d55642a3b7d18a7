/// What a path must be to be written into a project.
package enum ProjectPath {
    /// What is wrong with a path, as the end of a sentence; nil where it is safe.
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
            if part.lowercased() == ".git" { return "which lies in `.git`" }
            if part.utf8.count > 255 { return "which has a part of more than 255 bytes" }
        }
        return nil
    }

    /// Between the slashes, as a file system has them: a slash with an accent on it is one character of Swift, and two
    /// names all the same.
    package static func parts(of path: String) -> [Substring] {
        path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map { Substring($0) }
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: scalar == "\\" || scalar == ":"
        }
    }
}
