internal import Changes
internal import Documents
internal import Platform
internal import SystemPackage

extension Repository {
    /// Nil exactly when an error was reported.
    static func read(_ path: FilePath, reporting diagnostics: inout Diagnostics) -> Repository? {
        do {
            let repository = try Repository(at: path)
            if let fault = repository.fault(at: path) {
                diagnostics.append(fault)
                return nil
            }
            return repository
        } catch {
            diagnostics.error("unreadable-folder", "cannot read the folder `\(path)`: \(error)")
            return nil
        }
    }

    /// In a folder that was not read to its end, numbers and files are not known.
    func fault(at path: FilePath) -> Diagnostic? {
        guard isCut else { return nil }
        return Diagnostic(
            .error, code: "large-folder", "`\(path)` has more files than are read, \(Self.fileLimit)",
            fix: "name the folder of the service with --repo, or move other files into a hidden folder")
    }

    /// The project's lock, empty if it has none; nil exactly when an error was reported.
    func lock(reporting diagnostics: inout Diagnostics) -> LockFile? {
        guard files.contains(LockFile.path) else { return LockFile() }
        do {
            let bytes = try bytes(of: LockFile.path, limit: LockReader.sizeLimit)
            return LockReader.read(bytes, reporting: &diagnostics)
        } catch {
            diagnostics.error("unreadable", "cannot read `\(LockFile.path)`: \(error)")
            return nil
        }
    }
}
