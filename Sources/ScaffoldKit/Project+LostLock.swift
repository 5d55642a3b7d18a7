internal import Changes
package import Documents
internal import Platform
package import SystemPackage

extension Project {
    /// The error that files have inserted lines although neither their folder nor one above it has a lock; nil if the
    /// folder was not read to its end.
    package static func lostLock(at path: FilePath) -> Diagnostic? {
        guard let repository = try? Repository(at: path), !repository.isCut,
            !repository.files.contains(LockFile.path)
        else { return nil }
        let locked = repository.files.filter { ProjectPath.name(of: $0) == LockFile.path }.map {
            ProjectPath.folder(of: $0) + "/"
        }
        let marked = repository.files.first { file in
            !locked.contains(where: file.hasPrefix) && repository.text(of: file).map(LockFile.isMarked) ?? false
        }
        return marked.map(Diagnostic.lostLock)
    }
}

extension Diagnostic {
    fileprivate static func lostLock(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "no-lock", "`\(LockFile.path)` is not there, but \(path.quoted) has lines of scaffold",
            fix: "restore it: git checkout -- \(LockFile.path); or, to take these lines over, remove their markers")
    }
}
