package import Changes
package import Disk
package import Documents
package import SystemPackage

/// The folder that files are written to: survey, planning, writing and undo.
package struct Project {
    let tree: ProjectTree
    /// Held from before the first look at the folder until `close`; nil for a project that is only read.
    let lock: WriteLock?

    /// Nil exactly when an error was reported.
    package init?(at path: FilePath, toWrite: Bool = false, reporting diagnostics: inout Diagnostics) {
        do throws(Errno) {
            tree = try ProjectTree(at: path)
        } catch {
            diagnostics.error(
                "unreadable-folder", "cannot open the folder `\(path)`: \(error)",
                fix: toWrite ? "create it: mkdir -p \(path)" : nil)
            return nil
        }
        lock = toWrite ? WriteLock(tree) : nil
    }

    package func close() { lock?.release() }

    /// Completes an interrupted run. Must come before reading the folder in order to write to it.
    package func recover() -> WriteReport { Recovery(tree).recover(under: lock) }

    /// Describes what an interrupted run left, without changing anything.
    package var interruption: [Diagnostic] { Recovery(tree).pending() }

    /// What `recover` is about to do, while this project is open to be written to.
    package var recovery: [Diagnostic] { Recovery(tree).announcement() }

    /// Reverts the newest run.
    package func undo() -> WriteReport { Undo(tree).undo() }

    /// What `undo` would do, without changing anything.
    package func previewOfUndo() -> WriteReport { Undo(tree).preview() }

    /// The state of everything that was generated; nil exactly when an error was reported.
    package func status(reporting diagnostics: inout Diagnostics) -> ProjectStatus? {
        LockFile.read(from: disk, reporting: &diagnostics).map { ProjectStatus(of: $0, on: disk) }
    }

    /// The user's changes to it; nil exactly when an error was reported.
    package func edits(reporting diagnostics: inout Diagnostics) -> [RecordDiff]? {
        guard let lock = LockFile.read(from: disk, reporting: &diagnostics) else { return nil }
        let status = ProjectStatus(of: lock, on: disk)
        return RecordDiff.diffs(of: status, lock, on: disk, mergeBases: mergeBases)
    }

    var mergeBases: MergeBases {
        let bases = BaseStore(tree)
        return MergeBases { bases.files(of: [$0.hex])[$0.hex] }
    }

    private var disk: ProjectDisk { disk(beside: []) }

    /// - Parameter planned: the paths to generate, so that existing ones that differ only by case or normalization are
    ///   found.
    func disk(beside planned: [String]) -> ProjectDisk {
        ProjectDisk(paths: planned.compactMap { tree.clash(with: $0) }) { path in
            switch tree.state(of: path) {
            case .missing: .missing
            case .file(let bytes): .file(bytes)
            case .folder: .folder
            case .link: .link
            case .other: .other
            case .tooLarge: .unreadable("it is larger than 8 MiB")
            case .unreadable(let errno): .unreadable("\(errno)")
            }
        }
    }
}
