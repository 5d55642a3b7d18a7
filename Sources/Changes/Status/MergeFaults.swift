package import Documents

extension LockFile {
    /// What a merge left in the files of the lock: regions whose markers do not pair up, and conflict markers.
    ///
    /// - Parameter bytes: the content of a file; nil if there is no such file.
    package func mergeFaults(_ bytes: (String) -> [UInt8]?) -> [Diagnostic] {
        paths.flatMap { path -> [Diagnostic] in
            guard let bytes = bytes(path) else { return [] }
            let damage = self[path].regions.isEmpty ? [] : RegionText.faults(in: bytes)
            let source = SourceText(name: path, bytes: bytes)
            return damage.map { .damaged(path, $0, source) } + MergeMarks.faults(in: bytes, at: path)
        }
    }
}

extension Diagnostic {
    fileprivate static func damaged(_ path: String, _ fault: RegionFault, _ source: SourceText) -> Diagnostic {
        let place = fault.line.map { SourceLocation(source, SourceRange(at: SourcePosition(line: $0, column: 1))) }
        return Diagnostic(
            .error, code: "damaged-region", "\(path.quoted): \(fault.reason)", at: place,
            fix: "each region has one `scaffold:begin ID` and one `scaffold:end ID` below it: restore these lines")
    }
}
