internal import Changes
package import Documents
internal import Platform
package import SystemPackage

extension Project {
    /// The most folders to look at above one.
    private static let heights = 64

    /// That nothing was generated in a folder, but in one above it, up to the top of its repository: the run was
    /// probably meant for that.
    ///
    /// - Parameter isPlanned: whether the run would begin a project in the folder.
    package static func outer(of folder: FilePath, isPlanned: Bool) -> Diagnostic? {
        guard FileTree.kind(of: folder, followingLinks: true) == .folder else { return nil }
        var folder = folder
        for _ in 0..<heights {
            guard FileTree.kind(of: folder.appending(LockFile.path)) == .missing,
                FileTree.kind(of: folder.appending(".git")) == .missing
            else { return nil }
            folder = folder.appending("..").lexicallyNormalized()
            if FileTree.kind(of: folder.appending(LockFile.path)) == .file {
                return .outerProject(folder, isPlanned: isPlanned)
            }
        }
        return nil
    }
}

extension Diagnostic {
    fileprivate static func outerProject(_ folder: FilePath, isPlanned: Bool) -> Diagnostic {
        let own = isPlanned ? "; for a project of its own in this folder: `--repo .`" : ""
        return Diagnostic(
            .error, code: "outer-project",
            "`\(LockFile.path)` is not in this folder, but in \(folder.string.quoted)",
            fix: "add `--repo \(folder)`\(own)")
    }
}
