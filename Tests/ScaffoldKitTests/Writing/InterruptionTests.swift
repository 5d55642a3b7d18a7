import Documents
import SystemPackage
import Testing

@testable import Disk

/// The process dies, or the disk fails, at every single operation.
@Suite struct InterruptionTests {
    /// The number of operations of a whole run.
    private func count(_ work: (FaultyStorage) -> WriteReport, on storage: FaultyStorage) -> ClosedRange<Int> {
        #expect(work(storage).result == .written)
        return 1...storage.count
    }

    @Test(arguments: [Scene.Ability.all, .linksOnly])
    func leavesTheOldTreeOrTheNewOne(_ ability: Scene.Ability) throws {
        let whole = Scene(ability)
        var olds = 0
        for number in count(whole.apply, on: try whole.storage()) {
            let scene = Scene(ability)
            _ = scene.apply(try scene.storage(.death(at: number)))
            let pending = Recovery(ProjectTree(try scene.storage())).pending()
            let isMixture = scene.box.tree != scene.before && scene.box.tree != scene.after
            #expect(!isMixture || pending.map(\.code) == ["interrupted-run"], "operation \(number)")
            let report = try scene.recover()
            #expect(report.result.faults.isEmpty, "operation \(number)")
            let isNew = scene.box.tree == scene.after
            #expect(isNew || scene.box.tree == scene.before, "operation \(number)")
            if isNew { #expect(try scene.undo().result == .written, "operation \(number)") } else { olds += 1 }
            #expect(scene.box.tree == scene.before, "operation \(number)")
            #expect(try scene.undo() == .nothingToDo)
            #expect(try scene.apply() == WriteReport(result: .written, notes: []), "operation \(number)")
        }
        #expect(olds > 20)
    }

    @Test(arguments: [Scene.Ability.all, .linksOnly])
    func takesBackAnInterruptedRun(_ ability: Scene.Ability) throws {
        let whole = Scene(ability)
        for number in count(whole.apply, on: try whole.storage()) {
            let scene = Scene(ability)
            _ = scene.apply(try scene.storage(.death(at: number)))
            #expect(try scene.undo().result.faults.isEmpty, "operation \(number)")
            #expect(scene.box.tree == scene.before, "operation \(number)")
        }
    }

    @Test(arguments: [Scene.Ability.all, .linksOnly])
    func finishesAnInterruptedUndo(_ ability: Scene.Ability) throws {
        let whole = Scene(ability)
        #expect(try whole.apply().result == .written)
        for number in count(whole.undo, on: try whole.storage()) {
            let scene = Scene(ability)
            #expect(try scene.apply().result == .written)
            _ = scene.undo(try scene.storage(.death(at: number)))
            #expect(try scene.recover().result.faults.isEmpty, "operation \(number)")
            let isOld = scene.box.tree == scene.before
            #expect(isOld || scene.box.tree == scene.after, "operation \(number)")
            if !isOld { #expect(try scene.undo().result == .written) }
            #expect(scene.box.tree == scene.before, "operation \(number)")
        }
    }

    /// Only operations that change something count, on both levels; with links only, every third of the first.
    @Test(arguments: [Scene.Ability.all, .linksOnly])
    func survivesInterruptionsOfTheRecovery(_ ability: Scene.Ability) throws {
        let whole = Scene(ability)
        let counter = try whole.storage()
        counter.countsReading = false
        let numbers = count(whole.apply, on: counter)
        for number in stride(from: 1, through: numbers.upperBound, by: ability == .all ? 1 : 3) {
            var second = 0
            var isOver = false
            while !isOver {
                second += 1
                let scene = Scene(ability)
                let first = try scene.storage(.death(at: number))
                first.countsReading = false
                _ = scene.apply(first)
                let again = try scene.storage(.death(at: second))
                again.countsReading = false
                isOver = Recovery(ProjectTree(again)).recover().result.faults.isEmpty
                #expect(try scene.recover().result.faults.isEmpty, "operations \(number), \(second)")
                let isNew = scene.box.tree == scene.after
                #expect(isNew || scene.box.tree == scene.before, "operations \(number), \(second)")
            }
        }
    }

    @Test(arguments: [Errno.noSpace, .permissionDenied], [Scene.Ability.all, .linksOnly])
    func takesBackWhatFails(_ errno: Errno, _ ability: Scene.Ability) throws {
        let whole = Scene(ability)
        for number in count(whole.apply, on: try whole.storage()) {
            let scene = Scene(ability)
            let report = scene.apply(try scene.storage(.error(errno, at: number)))
            expect(report, scene.box.tree, written: scene.after, otherwise: scene.before, "operation \(number)")
            #expect(try scene.recover().result.faults.isEmpty)
            expect(report, scene.box.tree, written: scene.after, otherwise: scene.before, "operation \(number), later")
        }
    }

    @Test(arguments: [Errno.ioError], [Scene.Ability.all, .linksOnly])
    func doesAgainWhatUndoFailedToTakeBack(_ errno: Errno, _ ability: Scene.Ability) throws {
        let whole = Scene(ability)
        #expect(try whole.apply().result == .written)
        for number in count(whole.undo, on: try whole.storage()) {
            let scene = Scene(ability)
            #expect(try scene.apply().result == .written)
            let report = scene.undo(try scene.storage(.error(errno, at: number)))
            expect(report, scene.box.tree, written: scene.before, otherwise: scene.after, "operation \(number)")
        }
    }

    @Test func takesBackOnAFullDisk() throws {
        let whole = Scene()
        for number in count(whole.apply, on: try whole.storage()) {
            let scene = Scene()
            let report = scene.apply(try scene.storage(.fullDisk(at: number)))
            expect(report, scene.box.tree, written: scene.after, otherwise: scene.before, "operation \(number)")
            if case .failed(let faults) = report.result {
                #expect(faults.first?.message.hasSuffix("the disk is full") == true)
            }
        }
    }

    private func expect(
        _ report: WriteReport, _ tree: [String: Sandbox.Item], written: [String: Sandbox.Item],
        otherwise: [String: Sandbox.Item], _ comment: Comment
    ) {
        switch report.result {
        case .written: #expect(tree == written, comment)
        case .failed: #expect(tree == otherwise, comment)
        default: Issue.record("\(report.result) after \(comment)")
        }
    }
}
