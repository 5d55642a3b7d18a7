import SystemPackage

@testable import Changes
@testable import Disk

/// A project with files of the user, and a run that creates, changes and removes some of them.
struct Scene {
    /// The capabilities of the file system.
    enum Ability: CaseIterable {
        case all, noExchange, linksOnly
    }

    let box: Sandbox
    let before: [String: Sandbox.Item]
    let after: [String: Sandbox.Item]
    var ability = Ability.all

    static let bases = [MergeBase(Array("base of go.mod".utf8))]

    static let changes = ChangeSet(changes: [
        change("top.txt", nil, "top\n"),
        change("cmd/server/routes.go", nil, "routes\n"),
        change("internal/store/sql/query.go", nil, "query\n"),
        change("internal/store/store.go", nil, "store\n"),
        Change(path: "README.md", kind: .keep, old: Array("read\n".utf8), new: Array("read\n".utf8)),
        change("go.mod", "module a\n", "module a\n\nrequire b\n"),
        change("run.sh", "echo 1\n", ""),
        change("cmd/server/main.go", "main\n", "main 2\n"),
        change("cmd/old/old.go", "old\n", nil),
        change("scaffold.lock", "lock 1\n", "lock 2\n"),
    ])

    init(_ ability: Ability = .all, in box: Sandbox = Sandbox()) {
        self.ability = ability
        self.box = box
        box.put("README.md", "read\n")
        box.put("go.mod", "module a\n", mode: 0o600)
        box.put("run.sh", "echo 1\n", mode: 0o755)
        box.put("cmd/server/main.go", "main\n", mode: 0o640)
        box.put("cmd/old/old.go", "old\n", mode: 0o444)
        box.put("scaffold.lock", "lock 1\n")
        before = box.tree
        var after = before
        for change in Self.changes.changes {
            guard let new = change.new else {
                after[change.path] = nil
                continue
            }
            let mode = (before[change.path] ?? before["README.md"])?.mode ?? 0
            after[change.path] = Sandbox.Item(mode: mode, content: String(decoding: new, as: UTF8.self))
        }
        for folder in ["internal", "internal/store", "internal/store/sql"] { after[folder] = before["cmd"] }
        self.after = after
    }

    static func change(_ path: String, _ old: String?, _ new: String?) -> Change {
        let kind: Change.Kind = old == nil ? .create : new == nil ? .remove : .update
        return Change(path: path, kind: kind, old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) })
    }

    func storage(_ fault: FaultyStorage.Fault = .none) throws -> FaultyStorage {
        let storage = FaultyStorage(try box.disk(), fault)
        storage.lacksExchange = ability != .all
        storage.lacksMove = ability == .linksOnly
        return storage
    }

    func apply(_ storage: any ProjectStorage) -> WriteReport {
        Applier(ProjectTree(storage)).apply(Self.changes, bases: Self.bases)
    }

    func apply() throws -> WriteReport { apply(try storage()) }

    func undo(_ storage: any ProjectStorage) -> WriteReport { Undo(ProjectTree(storage)).undo() }

    func undo() throws -> WriteReport { undo(try storage()) }

    func recover() throws -> WriteReport { Recovery(try storage()).recover() }
}
