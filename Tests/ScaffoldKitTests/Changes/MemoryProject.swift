import Documents

@testable import Changes
@testable import Model

/// A project's folder in memory: plans are made on it and carried out at once.
struct MemoryProject {
    var files: [String: String]
    /// Items other than files.
    var items: [String: ProjectDisk.Item] = [:]
    var lock = LockFile()
    /// Stored bases, as the writer of a plan keeps them.
    var bases: [Digest: [UInt8]] = [:]

    init(_ files: [String: String] = [:]) { self.files = files }

    var disk: ProjectDisk {
        var items = files.mapValues { ProjectDisk.Item.file(Array($0.utf8)) }
        if !lock.isEmpty { items[LockFile.path] = .file(lock.bytes) }
        items.merge(self.items) { $1 }
        return ProjectDisk(paths: items.keys.sorted()) { [items] in items[$0] ?? .missing }
    }

    var mergeBases: MergeBases { MergeBases { [bases] in bases[$0] } }

    func plan(
        _ files: [StubFile] = [], _ regions: [StubRegion] = [], policy: ConflictPolicy = .fail, prune: Bool = false,
        reporting diagnostics: inout Diagnostics
    ) -> ChangePlan? {
        ChangePlanner(disk: disk, policy: policy, prune: prune, mergeBases: mergeBases)
            .plan(Stubs(files: files, regions: regions), reporting: &diagnostics)
    }

    /// Carries out the plan.
    mutating func carryOut(_ plan: ChangePlan) {
        for change in plan.changeSet.changes where change.path != LockFile.path {
            files[change.path] = change.new.map { String(decoding: $0, as: UTF8.self) }
        }
        for base in plan.bases { bases[base.digest] = base.bytes }
        guard let bytes = plan.changeSet.changes.last(where: { $0.path == LockFile.path })?.new else { return }
        var diagnostics = Diagnostics()
        lock = LockReader.read(bytes, reporting: &diagnostics) ?? LockFile()
    }
}

extension ChangePlan {
    /// `kind path` of each change except the lock's.
    var told: [String] {
        changeSet.changes.filter { $0.path != LockFile.path }.map { "\($0.kind.rawValue) \($0.path)" }
    }

    func change(_ path: String) -> Change? { changeSet.changes.first { $0.path == path } }

    func text(_ path: String) -> String? { change(path)?.new.map { String(decoding: $0, as: UTF8.self) } }
}

/// A digest as a blueprint may have it.
let someBlueprint = Digest(of: Array("blueprint".utf8)).hex

extension StubFile {
    init(_ path: String, _ text: String, _ keep: FileKeep = .managed, owner: String = "project") {
        self.init(path: path, text: text, keep: keep, owner: owner, digest: someBlueprint)
    }
}

extension StubRegion {
    init(
        _ path: String, _ id: String, _ text: String, at anchor: String = "here", isOptional: Bool = false,
        owner: String = "project"
    ) {
        self.init(
            path: path, anchor: anchor, id: id, text: text, isOptional: isOptional, owner: owner, digest: someBlueprint)
    }
}
