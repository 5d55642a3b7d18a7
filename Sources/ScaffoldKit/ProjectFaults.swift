internal import Blueprints
internal import Changes
package import Documents
internal import Planning
internal import Platform
package import SystemPackage

/// What is wrong with the generated files of a folder besides edits, from one listing of it.
package struct ProjectFaults {
    private let repository: Repository?
    /// That the folder has a lock and too many files to look at.
    package let unlisted: Diagnostic?

    package init(at path: FilePath) {
        let repository = try? Repository(at: path)
        let isOurs = FileTree.kind(of: path.appending(LockFile.path)) == .file
        unlisted = isOurs ? repository.flatMap { $0.fault(at: path) } : nil
        self.repository = repository.flatMap { $0.isCut ? nil : $0 }
    }

    /// That files have inserted lines although neither their folder nor one above it has a lock.
    package var lostLock: Diagnostic? {
        guard let repository, !repository.files.contains(LockFile.path) else { return nil }
        let locked = repository.files.filter { ProjectPath.name(of: $0) == LockFile.path }.map {
            ProjectPath.folder(of: $0) + "/"
        }
        let marked = repository.files.first { file in
            !locked.contains(where: file.hasPrefix) && repository.text(of: file).map(LockFile.isMarked) ?? false
        }
        return marked.map(Diagnostic.lostLock)
    }

    /// What a merge left: two numbered files of one number, a chain of them with two heads, damaged regions, conflict
    /// markers. A lock that cannot be read records no files.
    package var ofMerges: [Diagnostic] {
        var faults = Diagnostics()
        guard let repository, let lock = repository.lock(reporting: &faults) else { return [] }
        return repository.mergeFaults(of: lock) + repository.orderFaults(of: lock)
    }
}

extension Repository {
    /// Two files of one number, or two heads, in the folders in which the lock records numbered files.
    func orderFaults(of lock: LockFile) -> [Diagnostic] {
        let folders = Set(lock.paths.filter(FileOrder.isNumbered).map(ProjectPath.folder(of:))).sorted()
        if folders.isEmpty { return [] }
        let chains = Self.chains
        return folders.flatMap { FileOrder(of: $0, in: self, chains: chains).faults() }
    }

    /// How the files of the built-in stacks name their predecessors.
    private static var chains: [ChainSpec] {
        var faults = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &faults)
        let stacks = catalog.heads(of: .stack).compactMap { catalog.stack($0, reporting: &faults) }
        return stacks.flatMap(\.files).compactMap { $0.numbering?.chain }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}

extension Repository {
    /// What a merge left in the files of the lock.
    func mergeFaults(of lock: LockFile) -> [Diagnostic] {
        let listed = Set(files)
        return lock.mergeFaults { path in
            listed.contains(path) ? (try? bytes(of: path, limit: Self.textLimit)) ?? nil : nil
        }
    }

    private static var textLimit: Int { 8 << 20 }
}

extension Diagnostic {
    fileprivate static func lostLock(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "no-lock", "`\(LockFile.path)` is not there, but \(path.quoted) has lines of scaffold",
            fix: "restore it: git checkout -- \(LockFile.path); or, to take these lines over, remove their markers")
    }
}
