internal import Documents

/// Tells which paths of a run must not be written to, whatever the disk holds.
enum PathCheck {
    /// No project is deeper, and a hostile path of thousands of parts costs nothing.
    private static let depthLimit = 64

    /// In the order of the paths; then those that clash, by name.
    static func faults(in paths: [String]) -> [Diagnostic] {
        let faults = paths.compactMap { path in fault(in: path).map { Diagnostic.unsafe(path, $0) } }
        return faults.isEmpty ? clashes(in: paths) : faults
    }

    /// What is wrong with a path, as the end of a sentence; nil where it may be written to.
    static func fault(in path: String) -> String? {
        if ProjectPath.isTooLong(path) { return "which is longer than \(ProjectPath.longest) bytes" }
        if let fault = ProjectPath.fault(in: path) { return fault }
        let parts = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count > depthLimit { return "which has more than \(depthLimit) parts" }
        // An accent behind a slash is one character with it, so that the parts differ from those of the system.
        if parts.count != path.split(separator: "/").count {
            return "which has a part that starts with an accent"
        }
        return StatePath.contains(path) ? "which lies in the folder of scaffold's own state" : nil
    }

    /// Of names that differ by case or normal form some file systems hold one only; a file is no folder for another.
    private static func clashes(in paths: [String]) -> [Diagnostic] {
        let spelled = paths.map { (path: $0, parts: $0.split(separator: "/").map(String.init)) }
        let sorted = spelled.map { (path: $0.path, parts: $0.parts, key: $0.parts.map { $0.lowercased() }) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return zip(sorted, sorted.dropFirst()).compactMap { a, b in
            let shared = zip(a.key, b.key).prefix { $0 == $1 }.count
            let areSpelledAlike = zip(a.parts, b.parts).prefix(shared).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
            return shared == a.key.count || !areSpelledAlike ? .clash(a.path, b.path) : nil
        }
    }
}

extension Diagnostic {
    fileprivate static func unsafe(_ path: String, _ fault: String) -> Diagnostic {
        Diagnostic(.error, code: "unsafe-path", "cannot write to \(path.quoted), \(fault)", fix: "choose another name")
    }

    fileprivate static func clash(_ a: String, _ b: String) -> Diagnostic {
        Diagnostic(
            .error, code: "path-clash", "\(a.quoted) and \(b.quoted) cannot both be written",
            fix: "rename one of them: they are the same, or differ by case alone, or one is the folder of the other")
    }
}
