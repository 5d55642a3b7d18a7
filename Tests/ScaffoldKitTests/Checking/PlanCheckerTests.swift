import Documents
import Testing

@testable import PlanCheck

@Suite struct PlanCheckerTests {
    @Test func passesAGoodPlan() {
        #expect(findings(in: goodPlan) == [])
        #expect(findings(in: goodPlan, isLinear: true) == [])
    }

    /// The document's own example has no errors; `00X_` in a path is worth a warning, and so are its critical criteria,
    /// such as "Endpoints work", which do not say how to prove them.
    @Test func passesTheExample() {
        let proofs = ["/tasks/0", "/tasks/2"].map { "\($0)/validation_criteria/critical" }
        let unproven = zip(proofs, [3, 2]).flatMap { place, count in (0..<count).map { "W V5 \(place)/\($0)" } }
        #expect(
            findings(in: examplePlan, isLinear: true)
                == ["W X1 /tasks/0/inputs/files_to_create/0"] + unproven)
    }

    @Test func findsThePlaceholdersOfTheFormat() {
        let told = findings(in: formatSample)
        for place in ["/tasks/0/task_name", "/tasks/0/skill_id", "/tasks/1/task_name"] {
            #expect(told.contains("E X1 \(place)"))
        }
        #expect(told.contains("E A2 /architecture/endpoints/0/auth"))
    }

    static let broken = BrokenPlan.structure + BrokenPlan.tasks + BrokenPlan.words

    @Test(arguments: broken) func tellsExactlyWhatIsWrong(_ row: BrokenPlan) {
        #expect(findings(in: plan(row.edits)) == row.told)
    }

    /// A rule without a plan that breaks it has never been seen to work.
    @Test func everyRuleIsBroken() {
        let broken = Set(Self.broken.flatMap(\.told).map { String($0.split(separator: " ")[1]) } + ["J1"])
        let codes: [String] = CheckRules.all.map { $0.code }
        let unbroken: [String] = codes.filter { !broken.contains($0) }
        #expect(unbroken == [])
        #expect(Set(codes).count == codes.count)
    }

    @Test func aLinearPlanDemandsThePreviousCritique() {
        let text = plan(.set("/tasks/2/dependencies", [1, 2]))
        #expect(findings(in: text) == ["E C4 /tasks/2/dependencies/0"])
        #expect(findings(in: text, isLinear: true) == ["E C5 /tasks/2/dependencies", "E C4 /tasks/2/dependencies/0"])
        let idle = plan(.set("/tasks/2/dependencies", []))
        #expect(findings(in: idle, isLinear: true) == ["E C5 /tasks/2/dependencies"])
    }

    @Test func warningsFailOnlyStrictly() {
        let warned = report(on: plan(.set("/tasks/3/timeout_seconds", 30)))
        #expect(warned.isPassed(strictly: false))
        #expect(!warned.isPassed(strictly: true))
        #expect(!report(on: "{}").isPassed(strictly: false))
    }

    /// A hostile plan must not fill the memory with findings; all are still counted.
    @Test func listsAThousandFindingsOfARule() {
        let items = JSONValue.array(Array(repeating: 1, count: RuleFindings.limit + 5))
        let report = report(on: plan(.set("/tasks/3/validation_criteria/expected", items)))
        #expect(report.errors == RuleFindings.limit + 5)
        #expect(report.findings.count == RuleFindings.limit + 1)
        #expect(report.findings.last?.diagnostic.message == "5 more findings of this rule are not listed")
    }

    /// Texts larger than any honest plan take time linear in their length.
    @Test(.timeLimit(.minutes(1)))
    func survivesHugeTexts() {
        for piece in ["a/", "<", "[", "{{", "`", "T", "A", " - ", "../", "<a-b> "] {
            let text = JSONValue.string(String(repeating: piece, count: 10_000))
            let report = report(
                on: plan(
                    .set("/tasks/0/inputs/files_to_modify/0", text), .set("/tasks/0/inputs/requirements", text),
                    .set("/architecture/endpoints/0/path", text), .set("/architecture/services/0", text),
                    .set("/tasks/3/skill_id", text)))
            #expect(report.errors > 0)
        }
    }
}
