import Documents
import Testing

@testable import Changes

/// The effect of each answer to a conflict on the file and the lock.
@Suite struct ConflictTests {
    static let base = "a\nb\nc\nd\ne\nf\n"
    static let yours = "a\nB\nc\nd\ne\nf\n"
    static let new = "a\nb\nc\nd\ne\nF\n"

    /// The policy, the change, the text and whether the lock knows the new text.
    static let rows: [(ConflictPolicy, Change.Kind, String, Bool)] = [
        (.fail, .conflict, yours, false), (.keep, .keep, yours, true), (.skip, .skip, yours, false),
        (.overwrite, .update, new, true), (.merge, .update, "a\nB\nc\nd\ne\nF\n", true),
    ]

    private func edited() throws -> MemoryProject {
        var project = MemoryProject()
        var diagnostics = Diagnostics()
        project.carryOut(try #require(project.plan([StubFile("a", Self.base)], reporting: &diagnostics)))
        project.files["a"] = Self.yours
        return project
    }

    @Test(arguments: rows)
    func decidesForAll(_ policy: ConflictPolicy, _ kind: Change.Kind, _ text: String, _ isKnown: Bool) throws {
        var project = try edited()
        var diagnostics = Diagnostics()
        let stubs = [StubFile("a", Self.new)]
        let plan = try #require(project.plan(stubs, policy: policy, reporting: &diagnostics))
        let asked = try #require(project.plan(stubs, reporting: &diagnostics)).resolved("a", policy)
        #expect(asked.changeSet == plan.changeSet)
        #expect(asked.bases == plan.bases)
        #expect(plan.change("a")?.kind == kind)
        #expect(plan.text("a") == text)
        #expect(plan.conflicts.isEmpty == (policy != .fail))
        project.carryOut(plan)
        #expect((project.lock["a"].file?.content == Digest(of: Self.new.utf8)) == isKnown)
        #expect(plan.bases.map(\.bytes) == (isKnown ? [Array(Self.new.utf8)] : []))
    }

    @Test func doesNotAskAgainWhereYoursWasKept() throws {
        var project = try edited()
        var diagnostics = Diagnostics()
        let stubs = [StubFile("a", Self.new)]
        project.carryOut(try #require(project.plan(stubs, policy: .keep, reporting: &diagnostics)))
        let again = try #require(project.plan(stubs, reporting: &diagnostics))
        #expect(again.told == ["keep a"])
        #expect(again.change(LockFile.path)?.kind == .identical)
    }

    /// Every run reports conflict markers until they are resolved, and none puts markers around markers.
    @Test func tellsOfMarksThatAreLeft() throws {
        var project = try edited()
        var diagnostics = Diagnostics()
        let first = [StubFile("a", "a\nbee\nc\nd\ne\nf\n")]
        project.carryOut(try #require(project.plan(first, policy: .merge, reporting: &diagnostics)))
        let again = try #require(project.plan(first, reporting: &diagnostics))
        #expect(again.told == ["keep a"])
        let marks = "1 place between `<<<<<<<` and `>>>>>>>` still to be resolved"
        #expect(again.change("a")?.reason?.contains(marks) == true)
        let second = [StubFile("a", "a\nbeta\nc\nd\ne\nf\n")]
        let merge = try #require(project.plan(second, policy: .merge, reporting: &diagnostics))
        #expect(merge.told == ["conflict a"])
        #expect(merge.conflicts[0].reasons[0] == marks)
        let kept = try #require(project.plan(second, policy: .keep, reporting: &diagnostics))
        #expect(kept.change("a")?.reason?.hasPrefix("1 place") == true)
        project.files["a"] = "a\nB and bee\nc\nd\ne\nf\n"
        let settled = try #require(project.plan(first, reporting: &diagnostics))
        #expect(settled.change("a")?.reason?.contains("settled") == false)
    }

    @Test func mergesTwoWaysWithoutABase() throws {
        var project = try edited()
        project.bases = [:]
        var diagnostics = Diagnostics()
        let plan = try #require(
            project.plan([StubFile("a", Self.new)], policy: .merge, reporting: &diagnostics))
        #expect(plan.text("a")?.contains("<<<<<<< yours\nB\n=======\nb\n>>>>>>> scaffold\n") == true)
        #expect(plan.change("a")?.reason?.contains("2 places") == true)
    }

    @Test func believesOnlyBasesWithTheRightDigest() throws {
        var project = try edited()
        project.bases = project.bases.mapValues { _ in Array("hostile\n".utf8) }
        var diagnostics = Diagnostics()
        let plan = try #require(
            project.plan([StubFile("a", Self.new)], policy: .merge, reporting: &diagnostics))
        #expect(plan.text("a")?.contains("hostile") == false)
    }

    @Test func asksOneByOne() throws {
        let project = MemoryProject(["a": "1\n", "b": "2\n"])
        var diagnostics = Diagnostics()
        let plan = try #require(project.plan([StubFile("a", "x\n"), StubFile("b", "y\n")], reporting: &diagnostics))
        #expect(plan.conflicts.map(\.path) == ["a", "b"])
        #expect(plan.conflicts.first?.scaffold == Array("x\n".utf8))
        let half = plan.resolved("a", .overwrite)
        #expect(half.conflicts.map(\.path) == ["b"])
        let whole = half.resolved("b", .keep)
        #expect(whole.told == ["update a", "keep b"])
        #expect(whole.resolved("a", .skip).told == ["skip a", "keep b"])
        #expect(half.resolvedRest(.merge).told == ["update a", "update b"])
    }

    @Test func cannotMergeWhatIsNoText() throws {
        var project = MemoryProject()
        project.items["a"] = .file([0xFF, 0x00])
        var diagnostics = Diagnostics()
        let plan = try #require(project.plan([StubFile("a", "x\n")], policy: .merge, reporting: &diagnostics))
        #expect(plan.told == ["conflict a"])
        #expect(plan.resolved("a", .overwrite).told == ["update a"])
    }
}
