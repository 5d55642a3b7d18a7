package import Documents
internal import Platform
package import SystemPackage

/// The folder of the project that a plan is for, asked for single files.
///
/// It asks the folder and not a listing of it, which would leave out hidden folders and end somewhere.
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

    /// Whether something is there; a path that leads out of the folder is never asked for.
    func contains(_ file: String) -> Bool {
        !ProjectPath.isTooLong(file) && ProjectPath.fault(in: file) == nil
            && FileTree.kind(of: path.appending(file)) != .missing
    }
}
