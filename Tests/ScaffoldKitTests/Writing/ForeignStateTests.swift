import Documents
import Foundation
import Testing

@testable import Changes
@testable import Disk

/// A state folder that came with a repository, an archive or a copied folder.
@Suite struct ForeignStateTests {
    private static let set = ChangeSet(changes: [Scene.change("own.txt", nil, "own\n")])

    /// A copy of a project in which a run is complete, or was interrupted while it wrote or undid.
    private func copy(_ phase: RunPhase) throws -> Sandbox {
        let scene = Scene()
        #expect(try scene.apply().result == .written)
        let folder = ".scaffold-state/runs/0001/"
        scene.box.move(folder + "done", to: folder + phase.rawValue)
        let copy = Sandbox()
        copy.remove("")
        try FileManager.default.copyItem(atPath: scene.box.path, toPath: copy.path)
        return copy
    }

    @Test(arguments: RunPhase.allCases)
    func isNeitherCompletedNorUndone(_ phase: RunPhase) throws {
        let box = try copy(phase)
        let (tree, all) = (box.tree, box.items)
        let journal = box.text(".scaffold-state/runs/0001/\(phase.rawValue)")
        let pending = Recovery(ProjectTree(try box.disk())).pending().map(\.code)
        #expect(pending == (phase == .done ? [] : ["foreign-run"]))
        #expect(box.items == all)
        let undo = Undo(ProjectTree(try box.disk())).undo()
        #expect(undo.result == .nothingToDo && undo.notes.map(\.code) == ["foreign-run"] && undo.files.isEmpty)
        #expect(box.tree == tree)
        #expect(box.text(".scaffold-state/foreign/1/\(phase.rawValue)") == journal)
        let slots = all.filter { $0.key.hasPrefix(".scaffold-state/runs/0001/") }
        for (path, item) in slots {
            #expect(box.items[path.replacing("runs/0001", with: "foreign/1")] == item)
        }
    }

    @Test(arguments: RunPhase.allCases)
    func isSetAsideByTheNextRun(_ phase: RunPhase) throws {
        let box = try copy(phase)
        let tree = box.tree
        let report = Applier(ProjectTree(try box.disk())).apply(Self.set)
        #expect(report.result == .written && report.notes.map(\.code) == ["foreign-run"])
        #expect(box.tree.filter { $0.key != "own.txt" } == tree)
        #expect(Undo(ProjectTree(try box.disk())).undo().files.map(\.text) == ["      delete  own.txt"])
        #expect(box.tree == tree)
        #expect(box.text(".scaffold-state/foreign/1/\(phase.rawValue)") != nil)
    }

    /// Two of them do not replace each other.
    @Test func keepsAllOfThem() throws {
        let box = try copy(.done)
        box.put(".scaffold-state/runs/0002/applying", "scaffold-run 1\n")
        box.put(".scaffold-state/foreign/1/mine.txt", "mine")
        let report = Applier(ProjectTree(try box.disk())).apply(Self.set)
        #expect(report.notes.count == 2)
        #expect(box.text(".scaffold-state/foreign/1/mine.txt") == "mine")
        #expect(box.text(".scaffold-state/foreign/2/done") != nil)
        #expect(box.text(".scaffold-state/foreign/3/applying") == "scaffold-run 1\n")
    }

    /// A folder that is renamed stays what it is.
    @Test(arguments: RunPhase.allCases)
    func knowsARenamedFolder(_ phase: RunPhase) throws {
        let outer = Sandbox()
        let scene = Scene(in: Sandbox("project", in: outer))
        #expect(try scene.apply().result == .written)
        let folder = ".scaffold-state/runs/0001/"
        scene.box.move(folder + "done", to: folder + phase.rawValue)
        outer.move("project", to: "elsewhere")
        let moved = Sandbox("elsewhere", in: outer)
        #expect(Undo(ProjectTree(try moved.disk())).undo().result == .written)
        #expect(moved.tree == scene.before)
    }

    /// A file that waits aside may be a link, if something replaced it: links are never put into a project.
    @Test func putsNoLinkBack() throws {
        let scene = Scene()
        #expect(try scene.apply().result == .written)
        let folder = ".scaffold-state/runs/0001/"
        scene.box.move(folder + "done", to: folder + "applying")
        scene.box.remove("top.txt")
        scene.box.link(folder + "0.aside", to: "/etc/passwd")
        let report = try scene.recover()
        #expect(report.notes.map(\.code) == ["run-completed", "left-as-it-is"])
        #expect(scene.box.tree["top.txt"] == nil)
    }

    @Test func namesWhatItDid() throws {
        let scene = Scene()
        #expect(try scene.apply().result == .written)
        let lines = try scene.undo().files.map(\.text)
        #expect(lines.count == Scene.changes.changes.count - 1)
        #expect(lines.contains("      delete  top.txt") && lines.contains("     restore  cmd/old/old.go"))
    }
}
