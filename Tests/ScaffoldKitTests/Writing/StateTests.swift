import Documents
import Foundation
import Testing

@testable import Changes
@testable import Disk

/// A state folder that was tampered with.
@Suite struct StateTests {
    private static let set = ChangeSet(changes: [Scene.change("a", nil, "new")])

    private func apply(in box: Sandbox) throws -> WriteReport { Applier(ProjectTree(try box.disk())).apply(Self.set) }

    @Test(arguments: [
        ".scaffold-state", ".scaffold-state/runs", ".scaffold-state/lock", ".scaffold-state/runs/0001",
    ])
    func refusesLinks(_ path: String) throws {
        let (box, outside) = (Sandbox(), Sandbox())
        outside.put("runs/0001/done", "outside")
        outside.put("lock", "outside")
        let untouched = outside.items
        box.put("\(path)/x", "")
        box.remove(path)
        box.link(path, to: outside(path == ".scaffold-state/lock" ? "lock" : "."))
        let before = box.tree
        for report in [try apply(in: box), Undo(ProjectTree(try box.disk())).undo()] where report != .nothingToDo {
            guard case .refused(let faults) = report.result else {
                Issue.record("\(report.result)")
                continue
            }
            #expect(faults.map(\.message) == ["`\(path)` is a link, and links are not followed"])
        }
        #expect(box.tree == before)
        #expect(outside.items == untouched)
    }

    @Test func keepsItselfOutOfRepositories() throws {
        let box = Sandbox()
        box.put(".scaffold-state/.gitignore", "")
        #expect(try apply(in: box).result == .written)
        #expect(box.text(".scaffold-state/.gitignore") == "*\n")
    }

    @Test(arguments: ["", "x\n", String(repeating: "a", count: 1 << 20), "\u{0}"])
    func refusesJournalsThatAreNone(_ rest: String) throws {
        for phase in ["applying", "undoing"] {
            let box = Sandbox()
            let journal = RunJournal.opening(try box.disk().origin()) + rest
            box.put(".scaffold-state/runs/0003/\(phase)", journal)
            let before = box.items
            for report in [try apply(in: box), Undo(ProjectTree(try box.disk())).undo()] {
                #expect(report.result.faults.map(\.code) == ["state-damaged"])
                #expect(report.result.faults.first?.fix?.hasSuffix("rm -r .scaffold-state/runs/0003") == true)
            }
            #expect(box.tree == before.filter { !$0.key.hasPrefix(".scaffold-state") })
            #expect(box.text(".scaffold-state/runs/0003/\(phase)") == journal)
        }
    }

    @Test func refusesTwoJournals() throws {
        let box = Sandbox()
        box.put(".scaffold-state/runs/0001/applying", "")
        box.put(".scaffold-state/runs/0001/done", "")
        #expect(try apply(in: box).result.faults.map(\.code) == ["state-damaged"])
        #expect(Recovery(ProjectTree(try box.disk())).pending().map(\.code) == ["state-damaged"])
    }

    @Test func setsAJournalThatIsAPipeAside() throws {
        let box = Sandbox()
        box.put(".scaffold-state/runs/0001/x", "")
        box.makePipe(".scaffold-state/runs/0001/applying")
        #expect(try apply(in: box).notes.map(\.code) == ["foreign-run"])
    }

    @Test func leavesForeignNamesAlone() throws {
        let box = Sandbox()
        for name in ["abc", "0", "00001", "0000", "-001", "+001", "\u{661}\u{661}\u{661}\u{661}", "1e10"] {
            box.put(".scaffold-state/runs/\(name)/applying", "mine")
        }
        box.put(".scaffold-state/runs/0001/mine.txt", "mine")
        let before = box.items
        #expect(try apply(in: box).result == .written)
        for (path, item) in before { #expect(box.items[path] == item) }
    }

    @Test func endsBeforeNumbersOverflow() throws {
        let box = Sandbox()
        box.put(".scaffold-state/runs/999999999/x", "")
        #expect(try apply(in: box).result.faults.map(\.code) == ["state-damaged"])
        #expect(box.tree.isEmpty)
    }

    /// A changed copy is invalid: the run is not reverted, and nothing of it is removed.
    @Test func refusesToUndoWithoutACopy() throws {
        let scene = Scene()
        #expect(try scene.apply().result == .written)
        scene.box.put(".scaffold-state/runs/0001/5", "module b\n")
        #expect(try scene.undo().result.faults.map(\.code) == ["state-damaged"])
        #expect(scene.box.tree == scene.after)
    }

    @Test(arguments: ["go.mod", "top.txt", "internal/store/store.go"])
    func undoesNothingThatWasEdited(_ path: String) throws {
        let scene = Scene()
        #expect(try scene.apply().result == .written)
        scene.box.put(path, "edited\n")
        scene.box.put("scaffold.lock", "edited\n")
        let before = scene.box.items
        let report = try scene.undo()
        #expect(
            report.result.faults.map(\.message)
                == ["`\(path)`, `scaffold.lock` were changed or deleted after scaffold wrote them; nothing was undone"])
        #expect(scene.box.items == before)
    }

    /// Files that the user put into a folder created by the run stay, and so does the folder.
    @Test func undoLeavesFoldersThatAreInUse() throws {
        let scene = Scene()
        #expect(try scene.apply().result == .written)
        scene.box.put("internal/store/mine.txt", "mine")
        #expect(try scene.undo().result == .written)
        var tree = scene.before
        for folder in ["internal", "internal/store"] { tree[folder] = scene.after[folder] }
        tree["internal/store/mine.txt"] = scene.before["README.md"].map { Sandbox.Item(mode: $0.mode, content: "mine") }
        #expect(scene.box.tree == tree)
    }

    /// Files edited after an interrupted run stay as they are and are reported; the rest of the run is completed.
    @Test func recoveryLeavesWhatWasEditedSince() throws {
        let scene = Scene()
        _ = scene.apply(try scene.storage(.death(at: try interrupted(scene))))
        scene.box.put("go.mod", "edited\n")
        let recovery = Recovery(try scene.storage())
        #expect(
            recovery.announcement().map(\.message) == [
                "an interrupted run is completed first, which changes `top.txt`, `cmd/server/routes.go`, "
                    + "`internal/store/sql/query.go`, `internal/store/store.go`, `go.mod`, `run.sh` and 3 more"
            ])
        let report = recovery.recover()
        #expect(report.notes.map(\.code) == ["run-completed", "left-as-it-is"])
        var tree = scene.after
        tree["go.mod"]?.content = "edited\n"
        #expect(scene.box.tree == tree)
    }

    /// A run in progress is not an interrupted one.
    @Test func tellsARunAtWorkFromAnInterruptedOne() throws {
        let scene = Scene()
        let number = try interrupted(scene)
        let storage = try scene.storage(.death(at: number))
        var codes: [String] = []
        storage.before = { count in
            guard count == number, let other = try? scene.storage() else { return }
            codes = Recovery(ProjectTree(other)).pending().map(\.code)
        }
        _ = scene.apply(storage)
        #expect(codes == ["run-at-work"])
        let before = scene.box.items
        #expect(Recovery(ProjectTree(try scene.storage())).pending().map(\.code) == ["interrupted-run"])
        #expect(scene.box.items == before)
    }

    /// The operation after which the journal is in place.
    private func interrupted(_ scene: Scene) throws -> Int {
        let twin = Scene()
        let storage = try twin.storage()
        var number = 0
        storage.before = { count in
            if number == 0, twin.box.text(".scaffold-state/runs/0001/applying") != nil { number = count + 1 }
        }
        #expect(twin.apply(storage).result == .written)
        return number
    }
}
