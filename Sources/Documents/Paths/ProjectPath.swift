/// The rules for paths in a project: which are allowed, and how they split into parts.
///
/// A fault is worded as the end of a sentence; nil if there is none.
package enum ProjectPath {
    /// In bytes; no system opens a longer path. Check it before splitting a path of a plan, so that one with a hundred
    /// million parts costs nothing.
    package static let longest = 4096

    /// No project is deeper, and a hostile path with thousands of parts costs nothing.
    private static let depthLimit = 64

    /// The folder with the data for undo and merges. The shorter name `.scaffold` belongs to another tool.
    package static let stateFolder = ".scaffold-state"

    package static func isTooLong(_ path: String) -> Bool { path.utf8.count > longest }

    /// The fault of a path of allowed length.
    ///
    /// A safe path is relative, uses `/`, and has no `.`, `..`, control characters, `\`, `:`, name that is `.git` on some
    /// system, or part longer than 255 bytes.
    package static func fault(in path: String) -> String? { fault(in: path, parts(of: path)) }

    static func fault(in path: String, _ parts: [Substring]) -> String? {
        if path.isEmpty { return "which is empty" }
        if let first = path.utf8.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "~") {
            return "which is not relative to the project"
        }
        if !path.withBytes({ $0.allSatisfy(isPlain) }), path.unicodeScalars.contains(where: isForbidden) {
            return "which contains a control character, `\\` or `:`"
        }
        for part in parts {
            if part.isEmpty || part == "." || part == ".." { return "which has an empty, `.` or `..` part" }
            if isGit(part) { return "which is in `.git`" }
            if part.utf8.count > 255 { return "which has a part of more than 255 bytes" }
        }
        return nil
    }

    /// The fault of a path of any length.
    package static func faultOfWhole(_ path: String) -> String? {
        isTooLong(path) ? "which is longer than \(longest) bytes" : fault(in: path)
    }

    /// The reason why a path cannot be written to.
    package static func faultOfWritten(_ path: String) -> String? {
        if let fault = faultOfWhole(path) { return fault }
        let count = parts(of: path).count
        if count > depthLimit { return "which has more than \(depthLimit) parts" }
        // An accent after a slash forms one character with it, so Swift and the system see different parts.
        if count != path.split(separator: "/").count { return "which has a part that starts with an accent" }
        return isState(path) ? "which is in scaffold's state folder" : nil
    }

    /// Whether a path is in the state folder on some system.
    package static func isState(_ path: String) -> Bool {
        guard let name = parts(of: path).first?.caseFolded else { return false }
        return name == stateFolder || isShort(name, of: "scaffo")
    }

    /// Whether a byte is a character of its own that is allowed in every path.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: ":")
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) { return scalar == "\\" || scalar == ":" }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension ProjectPath {
    /// The parts between slashes, as a file system sees them: a slash with an accent on it is one character in Swift,
    /// but still separates two names.
    static func parts(of path: String) -> [Substring] {
        path.parts(between: { $0 == slash })
    }

    /// The folder that contains a path; empty for the root.
    package static func folder(of path: String) -> String {
        path.split(atLast: slash).map { String($0.before) } ?? ""
    }

    /// What follows the folder.
    package static func name(of path: String) -> String {
        path.split(atLast: slash).map { String($0.behind) } ?? path
    }

    /// All folders above a path, outermost first, without the root.
    package static func folders(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == slash }.map { String(path[..<$0]) }
    }

    private static let slash = UInt8(ascii: "/")
}
