import Documents
import Synchronization
import SystemPackage
import Testing

@testable import Changes
@testable import Disk

/// Another process works in the project between any two operations of a run.
@Suite struct IntrusionTests {
    enum Work: CaseIterable { case apply, undo }

    /// Runs it once for each operation, with the intrusion before that operation, then recovers.
    private func everywhere(
        _ work: Work, _ abilities: [Scene.Ability] = [.all], intrude: @escaping (Scene) -> Void,
        check: (Scene, WriteReport, Comment) throws -> Void
    ) throws {
        for ability in abilities {
            var number = 0
            var hasHappened = true
            while hasHappened {
                number += 1
                hasHappened = false
                let scene = Scene(ability)
                if work == .undo { #expect(try scene.apply().result == .written) }
                let storage = try scene.storage()
                storage.before = { count in
                    guard count == number else { return }
                    hasHappened = true
                    intrude(scene)
                }
                let report = work == .apply ? scene.apply(storage) : scene.undo(storage)
                guard hasHappened else { break }
                _ = try scene.recover()
                try check(scene, report, "\(work) with \(ability), operation \(number)")
            }
            #expect(number > 50)
        }
    }

    /// Every byte of the project still exists, in a file or in scaffold's state folder.
    private func isAnywhere(_ text: String, in scene: Scene) -> Bool {
        scene.box.items.values.contains { $0.content?.contains(text) == true }
    }

    @Test(arguments: Work.allCases, ["go.mod", "cmd/old/old.go", "top.txt"])
    func losesNothingThatAnEditorSaves(_ work: Work, _ path: String) throws {
        try everywhere(work, path == "go.mod" ? [.all, .linksOnly] : [.all]) { scene in
            scene.box.put("draft", "edited\n")
            scene.box.move("draft", to: path)
        } check: { scene, report, comment in
            #expect(scene.box.text(path) == "edited\n", comment)
            let old = Scene.changes.changes.first { $0.path == path }?.old.map { String(decoding: $0, as: UTF8.self) }
            if let old, work == .apply, report.result == .written { #expect(isAnywhere(old, in: scene), comment) }
            let isNew = (report.result == .written) == (work == .apply)
            expect(scene, isNew ? scene.after : scene.before, except: path, comment)
        }
    }

    private func expect(_ scene: Scene, _ tree: [String: Sandbox.Item], except path: String, _ comment: Comment) {
        var (found, wanted) = (scene.box.tree, tree)
        found[path] = nil
        wanted[path] = nil
        #expect(found == wanted, comment)
    }

    /// The editor opened the file before and writes to it later: its text may be in the run's folder.
    @Test(arguments: ["go.mod", "cmd/old/old.go"])
    func losesNothingThatIsWrittenIntoAnOpenFile(_ path: String) throws {
        var file: FileDescriptor?
        try everywhere(.apply) { scene in
            file = try? .open(scene.box(path), .readWrite)
        } check: { scene, _, comment in
            guard let open = file else { return }
            file = nil
            let text = "edited by somebody\n"
            try open.closeAfter { _ = try open.writeAll(toAbsoluteOffset: 0, Array(text.utf8)) }
            #expect(isAnywhere(text, in: scene), comment)
            _ = try scene.undo()
            #expect(isAnywhere(text, in: scene), comment)
        }
    }

    @Test(arguments: Work.allCases, ["go.mod", "cmd/old/old.go", "top.txt"])
    func takesNoNoticeOfOneRemovedFile(_ work: Work, _ path: String) throws {
        try everywhere(work) {
            $0.box.remove(path)
        } check: { scene, report, comment in
            let isNew = (report.result == .written) == (work == .apply)
            expect(scene, isNew ? scene.after : scene.before, except: path, comment)
        }
    }

    /// A parent folder is replaced by a link out of the project.
    @Test(arguments: Work.allCases, ["cmd/server", "internal/store", ".scaffold-state/runs"])
    func followsNoLinkThatComesToBe(_ work: Work, _ folder: String) throws {
        let outside = Sandbox()
        for name in ["server", "old", "sql", "runs"] { outside.put("\(name)/main.go", "outside\n") }
        outside.put("old.go", "outside\n")
        outside.put("main.go", "main\n")
        let untouched = outside.items
        try everywhere(work) { scene in
            scene.box.move(folder, to: "moved")
            scene.box.link(folder, to: outside.path)
        } check: { scene, _, comment in
            #expect(outside.items == untouched, comment)
            for text in ["module a\n", "old\n", "echo 1\n"] { #expect(isAnywhere(text, in: scene), comment) }
        }
    }

    /// A second run, started at any moment of the first, is rejected and changes nothing.
    @Test func waitsForNobody() throws {
        let second = WriteReport(result: .written, notes: [])
        var reports: Set<WriteReport> = []
        try everywhere(.apply) { scene in
            guard let storage = try? scene.storage() else { return }
            let change = ChangeSet(changes: [Scene.change("second.txt", nil, "second\n")])
            reports.insert(Applier(ProjectTree(storage)).apply(change))
        } check: { scene, report, comment in
            #expect(report.result == .written, comment)
            #expect(scene.box.text("go.mod") == "module a\n\nrequire b\n", comment)
        }
        reports.remove(second)
        let codes = Set(reports.flatMap(\.result.faults).map(\.message))
        #expect(codes == ["cannot write `.scaffold-state/lock`: another run of scaffold is active in this project"])
    }

    /// Undoing the first run of a project removes the lock file: a lock on a removed file excludes nobody.
    @Test func knowsALockThatIsGone() async throws {
        let box = Sandbox()
        let path = FilePath(box.path)
        let holders = Holders()
        try await withThrowingTaskGroup { group in
            for _ in 1...2 {
                group.addTask {
                    let disk = try DiskStorage(at: path)
                    for _ in 1...3000 {
                        guard let lock = try? disk.lock("lock") else { continue }
                        #expect(holders.count.add(1, ordering: .relaxed).newValue == 1)
                        for _ in 1...20 { _ = try? disk.entry(at: "lock") }
                        holders.count.subtract(1, ordering: .relaxed)
                        // From here on, another process may recreate the file and hold that lock.
                        try? disk.removeFile("lock")
                        lock.release()
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}

private final class Holders: Sendable {
    let count = Atomic(0)
}
