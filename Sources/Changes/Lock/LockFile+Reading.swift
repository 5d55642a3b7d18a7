package import Documents

extension LockFile {
    /// The lock of a project, empty if it has none; nil exactly when an error was reported.
    package static func read(from disk: ProjectDisk, reporting diagnostics: inout Diagnostics) -> LockFile? {
        read(disk.item(path), reporting: &diagnostics)
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
