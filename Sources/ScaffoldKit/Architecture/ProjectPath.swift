/// What a path must be to be written into a project.
enum ProjectPath {
    /// What is wrong with a path, as the end of a sentence; nil where it is safe.
    ///
    /// Safe is: relative, with `/`, without `.`, `..`, `.git`, control characters and `\`, no part longer than 255
    /// bytes.
    static func fault(in path: String) -> String? {
        if path.isEmpty { return "which is empty" }
        if path.hasPrefix("/") || path.hasPrefix("~") { return "which is not relative to the project" }
        if path.unicodeScalars.contains(where: isForbidden) { return "which holds a control character, `\\` or `:`" }
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty || part == "." || part == ".." { return "which has an empty, `.` or `..` part" }
            if part.lowercased() == ".git" { return "which lies in `.git`" }
            if part.utf8.count > 255 { return "which has a part of more than 255 bytes" }
        }
        return nil
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: scalar == "\\" || scalar == ":"
        }
    }
}
