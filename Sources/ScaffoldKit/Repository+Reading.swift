internal import Documents
internal import Platform
internal import SystemPackage

extension Repository {
    /// Nil exactly when an error was reported.
    static func read(_ path: FilePath, reporting diagnostics: inout Diagnostics) -> Repository? {
        do {
            let repository = try Repository(at: path)
            if repository.isCut {
                diagnostics.warning("large-folder", "`\(path)` has more files than were read")
            }
            return repository
        } catch {
            diagnostics.error("unreadable-folder", "cannot read the folder `\(path)`: \(error)")
            return nil
        }
    }
}
