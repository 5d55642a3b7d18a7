package import Documents

extension LockFile {
    /// The lock of a project, empty if it has none; nil exactly when an error was reported.
    package static func read(from disk: ProjectDisk, reporting diagnostics: inout Diagnostics) -> LockFile? {
        read(disk.item(path), reporting: &diagnostics)
    }

    /// Whether a text has lines that a run inserted.
    package static func isMarked(_ text: String) -> Bool {
        guard text.contains("scaffold:begin"), let text = try? RegionText.read(Array(text.utf8)) else { return false }
        return !text.regions.isEmpty
    }

    /// The lock from the item at its path.
    static func read(_ item: ProjectDisk.Item, reporting diagnostics: inout Diagnostics) -> LockFile? {
        if let fault = item.fault(at: path) {
            diagnostics.append(fault)
            return nil
        }
        return item.bytes.map { LockReader.read($0, reporting: &diagnostics) } ?? LockFile()
    }
}
