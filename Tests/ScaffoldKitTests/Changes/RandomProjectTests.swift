import Documents
import Testing

@testable import Changes
@testable import Model

/// Projects that users and blueprints change in turn, with a fixed seed.
@Suite struct RandomProjectTests {
    private static let wiring = "head\n\t// scaffold:anchor one\nmiddle\n# scaffold:anchor two\n"

    /// The output of a run: some files, some regions, in some version of the blueprints.
    private func stubs(_ generator: inout CaseGenerator) -> Stubs {
        func text() -> String { (0..<3).map { _ in "line \(Int.random(in: 0..<3, using: &generator))\n" }.joined() }
        var files = [StubFile("wiring", Self.wiring, .once)]
        for path in ["a", "b", "c/d"] where Bool.random(using: &generator) {
            files.append(StubFile(path, text(), Bool.random(using: &generator) ? .once : .managed))
        }
        let regions = ["x", "y", "z"].filter { _ in Bool.random(using: &generator) }.map { id in
            StubRegion(
                "wiring", id, text(), at: Bool.random(using: &generator) ? "one" : "two",
                isOptional: Bool.random(using: &generator), owner: id == "z" ? "other" : "project")
        }
        if Int.random(in: 0..<5, using: &generator) == 0 { files.removeFirst() }
        return Stubs(files: files, regions: regions)
    }

    private func edit(_ project: inout MemoryProject, _ generator: inout CaseGenerator) {
        for path in ["wiring", "a", "b", "c/d"] where Int.random(in: 0..<3, using: &generator) == 0 {
            let old = project.files[path].map { Array($0.utf8) } ?? []
            let new = String(decoding: generator.edited(old, edits: 3, kinds: 3), as: UTF8.self)
            project.files[path] = Int.random(in: 0..<6, using: &generator) == 0 ? nil : new
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ConflictPolicy.allCases)
    func settleAtOnce(_ policy: ConflictPolicy) throws {
        var generator = CaseGenerator(state: 5)
        var carriedOut = 0
        for _ in 0..<25 {
            var project = MemoryProject()
            for _ in 0..<5 {
                let stubs = stubs(&generator)
                let prune = Bool.random(using: &generator)
                var diagnostics = Diagnostics()
                let plan = try #require(
                    project.plan(
                        stubs.files, stubs.regions, policy: policy, prune: prune, reporting: &diagnostics))
                checkNothingIsLost(in: plan, of: project, policy)
                if plan.conflicts.isEmpty {
                    carriedOut += 1
                    project.carryOut(plan)
                    let again = project.plan(
                        stubs.files, stubs.regions, policy: policy, prune: prune, reporting: &diagnostics)
                    #expect(again?.changeSet.changes.allSatisfy { $0.old == $0.new } == true)
                    #expect(again?.changeSet.changes.last?.kind == .identical)
                    #expect(again?.bases.isEmpty == true)
                }
                edit(&project, &generator)
            }
        }
        #expect(carriedOut > 20)
    }

    /// Every line that a user wrote is still there unless the policy is to overwrite. The blueprints' and the user's
    /// lines are of the same few kinds here, so only files that changed since are checked.
    private func checkNothingIsLost(in plan: ChangePlan, of project: MemoryProject, _ policy: ConflictPolicy) {
        let edited = Set(
            ProjectStatus(of: project.lock, on: project.disk).records
                .filter { $0.state == .modified && $0.region == nil }.map(\.path))
        for change in plan.changeSet.changes where change.old != change.new {
            let isUnknown = project.lock[change.path].file == nil && change.old != nil && change.path != LockFile.path
            guard edited.contains(change.path) || isUnknown, change.kind != .inject else { continue }
            let isAdopted =
                change.kind == .update && [.overwrite, .merge].contains(policy)
                || change.kind == .remove && policy == .overwrite
            #expect(isAdopted, "\(change.kind) \(change.path)")
        }
    }

    /// Nearly valid locks and files: no crash, and nil only with an error.
    @Test(.timeLimit(.minutes(1))) func bearsBrokenLocksAndMarks() throws {
        var generator = CaseGenerator(state: 9)
        var project = MemoryProject()
        var diagnostics = Diagnostics()
        let files = [StubFile("wiring", Self.wiring, .once), StubFile("a", "text\n")]
        let regions = [StubRegion("wiring", "x", "1\n", at: "one"), StubRegion("wiring", "y", "2\n", at: "two")]
        project.carryOut(try #require(project.plan(files, regions, reporting: &diagnostics)))
        let texts = [LockFile.path: project.lock.bytes, "wiring": Array((project.files["wiring"] ?? "").utf8)]
        let pieces = ["\n", " ", "scaffold:begin x", "scaffold:end y", "scaffold:", "file ", "region", "\r", "\0", "é"]
        for _ in 0..<400 {
            for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
                var bytes = text
                let start = Int.random(in: 0...bytes.count, using: &generator)
                let end = min(bytes.count, start + Int.random(in: 0...20, using: &generator))
                bytes.replaceSubrange(start..<end, with: pieces.randomElement(using: &generator)?.utf8.map { $0 } ?? [])
                project.items[path] = .file(bytes)
            }
            var diagnostics = Diagnostics()
            let plan = project.plan(files, regions, policy: .merge, reporting: &diagnostics)
            #expect((plan == nil) == diagnostics.hasErrors)
            if let lock = LockFile.read(from: project.disk, reporting: &diagnostics) {
                _ = ProjectStatus(of: lock, on: project.disk)
            }
        }
    }
}
