package import Documents
internal import Platform
package import SystemPackage

/// The folder of the project that a plan is for.
///
/// Looks up single files instead of listing the folder, because a listing leaves out hidden folders and has a limit.
package struct ProjectFolder: Sendable {
    private let path: FilePath

    /// Nil exactly when an error was reported.
    package init?(_ path: FilePath, reporting diagnostics: inout Diagnostics) {
        guard FileTree.kind(of: path, followingLinks: true) == .folder else {
            diagnostics.error("unreadable-folder", "there is no folder `\(path)`")
            return nil
        }
        self.path = path
    }

    /// Whether a path exists; a path that leads out of the folder is never looked up.
    func contains(_ file: String) -> Bool {
        !ProjectPath.isTooLong(file) && ProjectPath.fault(in: file) == nil
            && FileTree.kind(of: path.appending(file)) != .missing
    }
}
