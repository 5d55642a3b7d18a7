package import Changes
package import Disk
package import Documents
package import SystemPackage

/// The folder that stub files are written into: looked at, planned for, changed, taken back.
package struct Project {
    let tree: ProjectTree

    /// Nil exactly when an error was reported.
    package init?(at path: FilePath, reporting diagnostics: inout Diagnostics) {
        do throws(Errno) {
            tree = try ProjectTree(at: path)
        } catch {
            diagnostics.error(
                "unreadable-folder", "cannot open the folder `\(path)`: \(error)", fix: "create it: mkdir -p \(path)")
            return nil
        }
    }

    /// Brings what an interrupted run left to an end. Goes before everything that looks at the folder in order to write.
    package func recover() -> WriteReport { Recovery(tree).recover() }

    /// What an interrupted run left, in words; nothing is changed.
    package var interruption: [Diagnostic] { Recovery(tree).pending() }

    /// Takes back the newest run.
    package func undo() -> WriteReport { Undo(tree).undo() }

    /// What has become of everything that was made; nil exactly when an error was reported.
    package func status(reporting diagnostics: inout Diagnostics) -> ProjectStatus? {
        LockFile.read(from: disk, reporting: &diagnostics).map { ProjectStatus(of: $0, on: disk) }
    }

    /// What people changed in it; nil exactly when an error was reported.
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

    /// - Parameter planned: what is to be made; the disk then knows the paths that differ from one by case or normal
    ///   form alone.
    func disk(beside planned: [String]) -> ProjectDisk {
        ProjectDisk(paths: planned.compactMap { tree.clash(with: $0) }) { path in
            switch tree.state(of: path) {
            case .missing: .missing
            case .file(let bytes): .file(bytes)
            case .folder: .folder
            case .link: .link
            case .other: .other
            case .tooLarge: .unreadable("it holds more than 8 MiB")
            case .unreadable(let errno): .unreadable("\(errno)")
            }
        }
    }
}
