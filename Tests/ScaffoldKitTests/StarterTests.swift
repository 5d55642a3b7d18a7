import Documents
import Testing

@testable import Blueprints
@testable import Planning

/// Invariants of every plan from a built-in starter.
@Suite struct StarterTests {
    private static func starters() throws -> [(stack: String, starter: String)] {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        return catalog.heads(of: .stack).flatMap { stack in
            catalog.heads(of: .starter).map { (stack.name, $0.name) }
        }
    }

    @Test(arguments: try starters()) func everyFileIsMadeOnce(_ stack: String, _ starter: String) throws {
        let example = try Example(starter, stack: stack)
        var made: Set<String> = []
        for pair in example.plan.pairs {
            #expect(made.isSuperset(of: pair.maker.modify))
            #expect(made.isDisjoint(with: pair.maker.create))
            made.formUnion(pair.maker.create)
            #expect(made.isSuperset(of: pair.maker.test))
        }
        #expect(made == Set(example.architectures.flatMap(\.files).filter { $0.change == .create }.map(\.path)))
    }

    @Test(arguments: try starters()) func tasksCountOnAndWaitForCritiques(_ stack: String, _ starter: String) throws {
        let pairs = try Example(starter, stack: stack).plan.pairs
        #expect(pairs.flatMap { [$0.maker.order, $0.critique.order] } == Array(1...pairs.count * 2))
        for pair in pairs.dropFirst() {
            #expect(!pair.maker.dependencies.isEmpty)
            #expect(pair.maker.dependencies.allSatisfy { $0.isMultiple(of: 2) && $0 < pair.maker.order })
        }
    }

    @Test(arguments: try starters()) func plansAreStrictlyGood(_ stack: String, _ starter: String) throws {
        let text = PlanReport.json.text(of: try Example(starter, stack: stack).plan)
        #expect(findings(in: text).isEmpty)
    }

    /// Each entry begins as early as possible: after the entries it names, or after the foundation.
    @Test func entriesWaitForWhatTheyName() throws {
        let example = try Example("saas-billing", stack: "go-chi")
        let first = try ["subscription", "invoice", "customer"].map { name in
            try #require(example.plan.pairs.first { $0.maker.name == "Create the \(name) model and migration" }).maker
        }
        let invoices = try #require(example.plan.pairs.first { $0.maker.order == first[1].order - 2 })
        #expect(invoices.maker.name == "Write the subscription tests")
        #expect(first.map(\.dependencies) == [[2], [invoices.critique.order], [2]])
        #expect(first.map { $0.description.hasSuffix(" (owner: billing)") } == [true, true, false])
    }

    @Test func numbersGoOn() throws {
        let made = try Example("saas-billing", stack: "go-chi").plan.pairs.flatMap(\.maker.create)
        let migrations = made.filter { $0.hasPrefix("migrations/0") }.map { String($0.dropFirst(11).prefix(3)) }
        #expect(migrations == ["001", "002", "003", "004", "005"])
    }

    @Test func integrationsOfTheRequestGoToTheFirstFeature() throws {
        let tracks = try Example("saas-billing", stack: "go-chi", with: ["stripe"]).resolved.tracks
        #expect(tracks.map(\.requirements.integrations.count) == [1, 0, 0])
    }
}
