import Documents
import Testing

@testable import Changes
@testable import Model

@Suite struct ChangePlannerTests {
    static let wiring = "package routes\n\nfunc add() {\n\t// scaffold:anchor here\n}\n"
    static let wired = """
        package routes

        func add() {
        \t// scaffold:begin subscription.routes
        \tsubscriptions()
        \t// scaffold:end subscription.routes
        \t// scaffold:anchor here
        }

        """

    private let subscription = StubRegion(
        "routes.go", "subscription.routes", "subscriptions()\n", owner: "subscription")
    private let invoice = StubRegion("routes.go", "invoice.routes", "invoices()\n", owner: "invoice")

    private func plan(
        _ project: MemoryProject, _ files: [StubFile], _ regions: [StubRegion] = [],
        policy: ConflictPolicy = .fail, prune: Bool = false
    ) throws -> ChangePlan {
        var diagnostics = Diagnostics()
        let plan = project.plan(files, regions, policy: policy, prune: prune, reporting: &diagnostics)
        #expect(diagnostics.all.isEmpty)
        return try #require(plan)
    }

    private func project(_ files: [StubFile], _ regions: [StubRegion]) throws -> MemoryProject {
        var project = MemoryProject()
        project.carryOut(try plan(project, files, regions))
        return project
    }

    @Test func doesNothingTheSecondTime() throws {
        let files = [StubFile("routes.go", Self.wiring, .once), StubFile("b/a.go", "x\n"), StubFile("a.go", "")]
        let first = try plan(MemoryProject(), files, [subscription])
        #expect(first.told == ["create routes.go", "create b/a.go", "create a.go"])
        #expect(first.changeSet.changes.last?.path == LockFile.path)
        #expect(first.text("routes.go") == Self.wired)
        #expect(first.bases.count == 4)
        var project = MemoryProject()
        project.carryOut(first)
        let second = try plan(project, files, [subscription])
        #expect(second.changeSet.changes.allSatisfy { $0.kind == .identical && $0.old == $0.new })
        #expect(second.changeSet.changes.count == 4)
        #expect(second.bases.isEmpty)
    }

    @Test func addsASecondFeature() throws {
        let file = StubFile("routes.go", Self.wiring, .once)
        var project = try project([file], [subscription])
        let second = try plan(project, [file], [invoice])
        #expect(second.told == ["inject routes.go"])
        project.carryOut(second)
        let text = try #require(project.files["routes.go"])
        #expect(text.contains("end subscription.routes\n\t// scaffold:begin invoice.routes\n\tinvoices()\n"))
        #expect(try plan(project, [file], [subscription, invoice]).told == ["identical routes.go"])
        #expect(!ProjectStatus(of: project.lock, on: project.disk).hasDrift)
        #expect(ProjectStatus(of: project.lock, on: project.disk).records.allSatisfy { $0.state == .unchanged })
    }

    /// A user's edits around the regions, or of another region, do not block a region.
    @Test func injectsIntoWhatWasEdited() throws {
        let file = StubFile("routes.go", Self.wiring, .once)
        var project = try project([file], [subscription])
        project.files["routes.go"] = project.files["routes.go"]?.replacing("subscriptions()", with: "mine()") ?? ""
        let before = project.lock["routes.go"].file
        let plan = try plan(project, [file], [subscription, invoice])
        #expect(plan.told == ["inject routes.go"])
        #expect(plan.change("routes.go")?.reason?.contains("`subscription.routes` edited since") == true)
        project.carryOut(plan)
        #expect(project.lock["routes.go"].file == before)
        #expect(project.files["routes.go"]?.contains("mine()") == true)
    }

    @Test func injectsIntoAnExistingProject() throws {
        let project = MemoryProject(["routes.go": Self.wiring])
        let plan = try plan(project, [], [subscription])
        #expect(plan.told == ["inject routes.go"])
        #expect(plan.text("routes.go") == Self.wired)
    }

    @Test func leavesOutWhatIsOptional() throws {
        let region = StubRegion("routes.go", "r", "x\n", isOptional: true)
        #expect(try plan(MemoryProject(), [], [region]).changeSet.changes.isEmpty)
        for text in ["x\n", "a\n\t x \r\nb\n"] {
            #expect(try plan(MemoryProject(["routes.go": text]), [], [region]).changeSet.changes.isEmpty)
        }
        let lacking = try plan(MemoryProject(["routes.go": "xy\n// x\n"]), [], [region])
        #expect(lacking.told == ["conflict routes.go"])
        #expect(lacking.conflicts.map(\.isChoice) == [false])
        let doubled = MemoryProject(["routes.go": "scaffold:anchor here\nscaffold:anchor here\n"])
        #expect(try plan(doubled, [], [region]).told == ["conflict routes.go"])
    }

    static let placeless: [(String?, String)] = [
        ("package routes\n", "no line with `scaffold:anchor here`"),
        ("// scaffold:anchor here\n// scaffold:anchor here\n", "lines 1 and 2"),
        ("// scaffold:begin x\n// scaffold:anchor here\n", "has no `scaffold:end x`"),
        (nil, "no such file"),
    ]

    @Test(arguments: placeless)
    func showsWhatFoundNoPlace(_ text: String?, _ reason: String) throws {
        var project = MemoryProject()
        project.files["routes.go"] = text
        for policy in [ConflictPolicy.fail, .overwrite, .merge] {
            let plan = try plan(project, [], [subscription], policy: policy)
            let conflict = try #require(plan.conflicts.first)
            #expect(conflict.reasons.first?.contains(reason) == true)
            #expect(conflict.scaffold == nil)
            #expect(conflict.snippets == [.init(anchor: "here", id: "subscription.routes", text: "subscriptions()\n")])
            #expect(conflict.diagnostics.first?.fix?.contains("scaffold:anchor here") == true)
            #expect(plan.resolved("routes.go", .skip).told == ["skip routes.go"])
        }
        let kept = try plan(project, [], [subscription], policy: .keep)
        #expect(kept.told == ["skip routes.go"])
        #expect(kept.change("routes.go")?.old == kept.change("routes.go")?.new)
    }

    /// A user who added the lines by hand is not asked again.
    @Test func remembersWhatWasPutInByHand() throws {
        var project = MemoryProject(["routes.go": "subscriptions()\n"])
        project.carryOut(try plan(project, [], [subscription], policy: .keep))
        let again = try plan(project, [], [subscription])
        #expect(again.told == ["skip routes.go"])
        #expect(again.change(LockFile.path)?.kind == .identical)
        #expect(!ProjectStatus(of: project.lock, on: project.disk).hasDrift)
    }

    @Test func mergesARegion() throws {
        let old = StubRegion("routes.go", "r", "a\nb\nc\nd\n")
        var project = try project([StubFile("routes.go", Self.wiring, .once)], [old])
        project.files["routes.go"] = project.files["routes.go"]?.replacing("\ta\n", with: "\tA\n") ?? ""
        let new = StubRegion("routes.go", "r", "a\nb\nc\nD\n")
        #expect(try plan(project, [], [new]).told == ["conflict routes.go"])
        let merged = try plan(project, [], [new], policy: .merge)
        #expect(merged.text("routes.go")?.contains("\tA\n\tb\n\tc\n\tD\n") == true)
        let taken = try plan(project, [], [new], policy: .overwrite)
        #expect(taken.text("routes.go")?.contains("\ta\n\tb\n\tc\n\tD\n") == true)
        project.carryOut(merged)
        #expect(try plan(project, [], [new]).told == ["keep routes.go"])
    }

    /// The new text includes the regions.
    @Test func overwritesAFileWithItsRegions() throws {
        let project = MemoryProject(["routes.go": "mine\n"])
        let asked = try plan(project, [StubFile("routes.go", Self.wiring, .once)], [subscription])
        #expect(asked.told == ["conflict routes.go"])
        #expect(asked.conflicts.first?.scaffold == Array(Self.wired.utf8))
        #expect(asked.resolved("routes.go", .overwrite).text("routes.go") == Self.wired)
    }

    @Test func prunesOnlyWhatBelongsToTheRun() throws {
        let files = [
            StubFile("a", "a\n", owner: "subscription"), StubFile("b", "b\n", owner: "subscription"),
            StubFile("c", "c\n", owner: "stripe"),
        ]
        var project = try project(files, [])
        for policy in [ConflictPolicy.fail, .overwrite, .merge] {
            let open = try plan(project, [files[0]], policy: policy)
            #expect(open.told == ["identical a", "conflict b"])
            #expect(open.conflicts.map(\.isChoice) == [false])
            #expect(open.faults.map { $0.fix?.contains("--prune") } == [true])
        }
        #expect(try plan(project, [files[0]], policy: .skip).told == ["identical a", "skip b"])
        let pruned = try plan(project, [files[0]], prune: true)
        #expect(pruned.told == ["identical a", "remove b"])
        #expect(pruned.change("b")?.new == nil)
        project.carryOut(try plan(project, [files[0]], policy: .keep))
        #expect(project.files["b"] == "b\n")
        #expect(try plan(project, [files[0]]).told == ["identical a"])
    }

    @Test func prunesRegionsOnlyOfTheRun() throws {
        let file = StubFile("routes.go", Self.wiring, .once)
        let extra = StubRegion("routes.go", "invoice.extra", "extra()\n", owner: "invoice")
        let project = try project([file], [subscription, invoice, extra])
        let open = try plan(project, [file], [invoice])
        #expect(open.told == ["conflict routes.go"])
        #expect(open.change("routes.go")?.reason?.contains("`invoice.extra` is no longer generated") == true)
        let kept = try plan(project, [file], [invoice], policy: .keep)
        #expect(kept.told == ["keep routes.go"])
        let pruned = try plan(project, [file], [invoice], prune: true)
        #expect(pruned.told == ["inject routes.go"])
        #expect(
            try plan(MemoryProject(), [file], [subscription, invoice]).text("routes.go") == pruned.text("routes.go"))
    }

    /// The new text brings back the regions lost with the old one.
    @Test func putsRegionsIntoANewFileWhateverBecameOfThem() throws {
        var project = MemoryProject(["routes.go": Self.wiring])
        project.carryOut(try plan(project, [], [subscription]))
        project.files["routes.go"] = nil
        let plan = try plan(project, [StubFile("routes.go", Self.wiring, .once)], [subscription])
        #expect(plan.told == ["create routes.go"])
        #expect(plan.text("routes.go") == Self.wired)
    }

    /// While a file has an open conflict, nothing of it is recorded.
    @Test func leavesTheRecordsOfWhatIsOpen() throws {
        let file = StubFile("routes.go", Self.wiring, .once)
        let project = try project([file], [subscription])
        let lost = StubRegion("routes.go", "lost", "x\n", at: "nowhere", owner: "invoice")
        let plan = try plan(project, [file], [invoice, lost])
        #expect(plan.told == ["conflict routes.go"])
        #expect(plan.change(LockFile.path)?.kind == .identical)
        #expect(plan.bases.isEmpty)
        let left = plan.resolved("routes.go", .skip)
        #expect(left.told == ["inject routes.go"])
        #expect(left.change(LockFile.path)?.kind == .update)
    }
}
