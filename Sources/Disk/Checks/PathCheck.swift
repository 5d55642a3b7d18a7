internal import Documents

/// Rejects paths that must not be written to, whatever is on disk.
enum PathCheck {
    /// In the order of the paths; then name clashes, by name.
    static func faults(in paths: [String]) -> [Diagnostic] {
        let faults = paths.compactMap { path in ProjectPath.faultOfWritten(path).map { Diagnostic.unsafe(path, $0) } }
        return faults.isEmpty ? clashes(in: paths) : faults
    }

    /// Some file systems store only one of two names that differ by case or normalization, and a file cannot be a
    /// folder for another.
    private static func clashes(in paths: [String]) -> [Diagnostic] {
        let spelled = paths.map { (path: $0, parts: $0.split(separator: "/").map(String.init)) }
        let sorted = spelled.map { (path: $0.path, parts: $0.parts, key: $0.parts.map { $0.caseFolded }) }
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
            fix: "rename one of them: they are equal, differ only by case, or one is the folder of the other")
    }
}
