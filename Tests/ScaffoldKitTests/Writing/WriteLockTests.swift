import Documents
import SystemPackage
import Testing

@testable import Changes
@testable import Disk

/// Whoever writes holds the lock from before the project is looked at.
@Suite struct WriteLockTests {
    private static let set = ChangeSet(changes: [Scene.change("a", nil, "new")])

    @Test func keepsOthersFromPlanning() throws {
        let box = Sandbox()
        let first = ProjectTree(try box.disk())
        let lock = WriteLock(first)
        let second = ProjectTree(try box.disk())
        let refused = WriteLock(second)
        let message = "cannot write `.scaffold-state/lock`: another run of scaffold is active in this project"
        #expect(Recovery(second).recover(under: refused).result.faults.map(\.message) == [message])
        #expect(Applier(second, under: refused).apply(Self.set).result.faults.map(\.message) == [message])
        refused.release()
        #expect(Applier(second).apply(Self.set).result.faults.map(\.message) == [message])
        #expect(Applier(first, under: lock).apply(Self.set).result == .written)
        lock.release()
        let third = WriteLock(second)
        #expect(Recovery(second).recover(under: third) == .nothingToDo)
        third.release()
        #expect(Undo(second).undo().result == .written)
        #expect(box.items.isEmpty)
    }

    @Test func leavesNothingBehind() throws {
        let box = Sandbox()
        let lock = WriteLock(ProjectTree(try box.disk()))
        #expect(box.items.keys.contains(".scaffold-state/lock"))
        lock.release()
        #expect(box.items.isEmpty)
    }

    /// Where nothing can be written, a run may find that there is nothing to write.
    @Test func waitsWithFaultsUntilThereIsSomethingToWrite() throws {
        let project = ProjectTree(FaultyStorage(try Sandbox().disk(), .error(.readOnlyFileSystem, at: 2)))
        let lock = WriteLock(project)
        #expect(Recovery(project).recover(under: lock) == .nothingToDo)
        #expect(Applier(project, under: lock).apply(ChangeSet(changes: [])) == .nothingToDo)
        #expect(
            Applier(project, under: lock).apply(Self.set).result.faults.map(\.message)
                == ["cannot write `.scaffold-state`: the file system is read-only"])
    }
}
