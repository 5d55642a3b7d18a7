import Blueprints
import Documents
import Testing

@testable import PlanCheck
@testable import Planning

/// Invariants of every plan from the built-in blueprints.
@Suite struct PlanInvariantTests {
    @Test(arguments: try Combination.all()) func everyFileIsMadeOnce(_ combination: Combination) throws {
        let example = try combination.example()
        let made = example.plan.pairs.flatMap(\.maker.create)
        #expect(Set(made).count == made.count)
        #expect(Set(made) == Set(example.architecture.files.filter { $0.change == .create }.map(\.path)))
    }

    @Test(arguments: try Combination.all()) func makersWaitForCritiques(_ combination: Combination) throws {
        let pairs = try combination.example().plan.pairs
        #expect((3...6).contains(pairs.count))
        #expect(pairs.map(\.maker.order) == Array(stride(from: 1, to: pairs.count * 2, by: 2)))
        for (index, pair) in pairs.enumerated() {
            #expect(pair.maker.dependencies.isEmpty == (index == 0))
            #expect(pair.maker.dependencies.allSatisfy { $0.isMultiple(of: 2) && $0 < pair.maker.order })
        }
    }

    @Test(arguments: try Combination.all()) func everyTaskSaysWhatItNeeds(_ combination: Combination) throws {
        for pair in try combination.example().plan.pairs {
            #expect(!(pair.maker.create + pair.maker.modify + pair.maker.test).isEmpty)
            #expect(!pair.maker.requirements.isEmpty && !pair.maker.patterns.isEmpty)
            #expect(pair.maker.criteria.critical.contains { $0.contains("exits 0") }, "no command among the criteria")
            #expect(pair.critique.name.hasPrefix("QA: Validate "))
            #expect(pair.critique.criteria.critical.contains { $0.contains("structured verdict") })
        }
    }

    @Test(arguments: try Combination.all()) func namesNoOtherStacksFramework(_ combination: Combination) throws {
        let example = try combination.example()
        let text = PlanReport.json.text(of: example.plan)
        let words = Set(text.split { !$0.isLetter }.map(String.init))
        #expect(words.contains(example.requirements.stack.framework))
        for (stack, framework) in try Self.frameworks.get() where stack != combination.stack {
            #expect(!words.contains(framework), "a plan of \(combination.stack) names \(framework)")
        }
    }

    /// That of each stack.
    private static let frameworks = Result {
        try Set(Combination.all().map(\.stack)).sorted().map { stack in
            (stack, try Example("invoice", stack: stack).requirements.stack.framework)
        }
    }

    @Test(arguments: try Combination.all()) func passesItsOwnCheck(_ combination: Combination) throws {
        let text = PlanReport.json.text(of: try combination.example().plan)
        let report = PlanChecker(options: CheckOptions(isLinear: true)).check(SourceText(name: "plan", text: text))
        #expect(report.isPassed(strictly: true), "\(report.findings.map(\.diagnostic.message))")
    }

    @Test func aFileOfTheProjectIsChangedOnlyAfterItWasMade() throws {
        for combination in try Combination.all() {
            var made: Set<String> = []
            for pair in try combination.example().plan.pairs {
                #expect(made.isSuperset(of: pair.maker.modify))
                made.formUnion(pair.maker.create)
                #expect(made.isSuperset(of: pair.maker.test))
            }
        }
    }
}
