import Documents
import Testing

@testable import Changes
@testable import Disk

/// Bytes that exist only in a run's folder outlive the run.
@Suite struct KeepingTests {
    private func kept(in box: Sandbox) -> [String?] {
        box.items.filter { $0.key.hasPrefix(".scaffold-state/kept/") }.values.map(\.content)
    }

    /// A file edited before an interrupted undo reached it cannot be reverted without losing the edit.
    @Test func keepsWhatCannotBePutBack() throws {
        let whole = Scene()
        #expect(try whole.apply().result == .written)
        let counter = try whole.storage()
        #expect(whole.undo(counter).result == .written)
        var count = 0
        for number in 1...counter.count {
            let scene = Scene()
            #expect(try scene.apply().result == .written)
            _ = scene.undo(try scene.storage(.death(at: number)))
            let isPending = !Recovery(ProjectTree(try scene.storage())).pending().isEmpty
            guard isPending, scene.box.text("go.mod") == "module a\n\nrequire b\n" else { continue }
            count += 1
            scene.box.put("go.mod", "edited\n")
            let report = try scene.recover()
            #expect(report.notes.map(\.code) == ["run-taken-back", "left-as-it-is", "bytes-kept"])
            #expect(kept(in: scene.box) == ["module a\n"])
            var tree = scene.before
            tree["go.mod"]?.content = "edited\n"
            #expect(scene.box.tree == tree)
        }
        #expect(count > 3)
    }

    /// A program that had the file open wrote into it after it was replaced.
    @Test func keepsWhatWasWrittenIntoAReplacedFile() throws {
        let box = Sandbox()
        let project = ProjectTree(FaultyStorage(try box.disk()))
        box.put("a", "0")
        for number in 1...21 {
            let change = ChangeSet(changes: [Scene.change("a", "\(number - 1)", "\(number)")])
            let report = Applier(project).apply(change)
            #expect(report.notes.map(\.code) == (number == 21 ? ["bytes-kept"] : []))
            if number == 1 { box.put(".scaffold-state/runs/0001/0", "late") }
        }
        #expect(kept(in: box) == ["late"])
    }

    /// Kept files are not overwritten, and the state folder stays with them.
    @Test func keepsAll() throws {
        let box = Sandbox()
        box.put(".scaffold-state/kept/7", "kept before")
        let project = ProjectTree(FaultyStorage(try box.disk()))
        #expect(Applier(project).apply(ChangeSet(changes: [Scene.change("a", nil, "new")])).result == .written)
        #expect(Undo(project).undo().result == .written)
        #expect(kept(in: box) == ["kept before"])
    }
}
