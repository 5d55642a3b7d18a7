import Testing

@testable import Changes
@testable import Disk

@Suite struct ApplierTests {
    @Test(arguments: Scene.Ability.allCases)
    func writesAndTakesBack(_ ability: Scene.Ability) throws {
        let scene = Scene(ability)
        #expect(try scene.apply() == WriteReport(result: .written, notes: []))
        #expect(scene.box.tree == scene.after)
        #expect(try scene.undo().result == .written)
        #expect(scene.box.items == scene.before)
        #expect(try scene.undo() == .nothingToDo)
    }

    @Test func writesNothingWhereNothingDiffers() throws {
        let scene = Scene()
        let same = ChangeSet(changes: Scene.changes.changes.filter { $0.old == $0.new })
        #expect(!same.changes.isEmpty)
        #expect(Applier(ProjectTree(try scene.storage())).apply(same) == .nothingToDo)
        #expect(scene.box.items == scene.before)
    }

    @Test func goesBackRunByRun() throws {
        let box = Sandbox()
        let project = ProjectTree(try box.disk())
        var trees = [box.tree]
        for number in 1...3 {
            let old = number == 1 ? nil : "\(number - 1)"
            let change = ChangeSet(changes: [Scene.change("a", old, "\(number)")])
            #expect(Applier(project).apply(change).result == .written)
            trees.append(box.tree)
        }
        for tree in trees.dropLast().reversed() {
            #expect(Undo(project).undo().result == .written)
            #expect(box.tree == tree)
        }
        #expect(Undo(project).undo() == .nothingToDo)
        #expect(box.items.isEmpty)
    }

    @Test func remembersTwentyRuns() throws {
        let box = Sandbox()
        let project = ProjectTree(FaultyStorage(try box.disk()))
        for number in 1...23 {
            let change = ChangeSet(changes: [Scene.change("a", number == 1 ? nil : "\(number - 1)", "\(number)")])
            #expect(Applier(project).apply(change).result == .written)
        }
        let runs = box.items.keys.filter { $0.hasPrefix(".scaffold-state/runs/") && $0.hasSuffix("done") }
        #expect(runs.count == 20)
        for _ in 1...20 { #expect(Undo(project).undo().result == .written) }
        #expect(Undo(project).undo() == .nothingToDo)
        #expect(box.text("a") == "3")
    }
}
