import Documents
import Testing

@testable import Model
@testable import PlanCheck
@testable import Planning
@testable import Templating

/// A plan mentions only what it has: no endpoint, status, body, service or file of a feature without one.
@Suite struct PlanTruthTests {
    private static let patterns = ["create", "list", "get", "update", "delete"]

    /// Every set of patterns; a declared and an undeclared action, alone and with all patterns.
    private static let actionSets: [[String]] = {
        let transitions = [
            "{name: void, pattern: transition, from: {state: [open]}, set: {state: void}}",
            "{name: send_off, pattern: transition}",
        ]
        let sets = patterns.reduce([[]]) { sets, pattern in sets + sets.map { $0 + [pattern] } }
        return sets + [transitions, patterns + transitions]
    }()

    @Test(arguments: stacks)
    func speaksOfWhatIsThere(_ stack: String) throws {
        for actions in Self.actionSets {
            let example = try Self.example(of: actions, stack)
            let files = Set(example.plan.pairs.flatMap { $0.maker.create + $0.maker.modify + $0.maker.test })
            for text in example.plan.pairs.flatMap({ Self.texts(of: $0.maker) }) {
                let untold = Self.untold(text, example.architecture, files, actions)
                #expect(untold.isEmpty, "\(actions): \(untold) in: \(text)")
            }
        }
    }

    @Test(arguments: stacks)
    func aResourceWithoutActionsIsAModel(_ stack: String) throws {
        let example = try Self.example(of: [], stack)
        #expect(example.architecture.models.map(\.name) == ["Gauge"])
        #expect(example.architecture.endpoints.isEmpty && example.architecture.services.isEmpty)
        #expect(example.plan.pairs.map(\.maker.name).map { $0.split(separator: " ")[0] } == ["Set", "Create", "Write"])
        let text = PlanReport.json.text(of: example.plan)
        let report = PlanChecker(options: CheckOptions(isLinear: true)).check(SourceText(name: "plan", text: text))
        #expect(report.isPassed(strictly: true), "\(report.findings.map(\.diagnostic.message))")
    }

    private static let stacks = ["go-chi", "python-fastapi", "swift-vapor", "swift-hummingbird"]

    private static func withStripe(_ stack: String) throws -> Example {
        try Example("subscription", stack: stack, with: ["stripe"])
    }

    /// A worker reads the requirements of one task: what each of its files is for stands there.
    @Test(arguments: stacks) func eachFileStandsInTheTextOfItsTask(_ stack: String) throws {
        for request in ["subscription", "invoice"] {
            let example = try Example(request, stack: stack, with: request == "invoice" ? [] : ["stripe"])
            for maker in example.plan.pairs.map(\.maker) {
                let lines = maker.requirements.split(separator: "\n")
                for path in maker.create + maker.modify + maker.test {
                    let told = lines.contains { line in
                        ["- `\(path)`: ", "- `\(path)`, to "].contains { line.hasPrefix($0) }
                    }
                    #expect(told, "task \(maker.order) does not say what \(path) is for")
                }
            }
        }
    }

    /// Type, place of the row's name, states, values that are set and copied: in the requirements, and in one criterion
    /// for each type.
    @Test(arguments: stacks) func eachEventStandsInTheTaskOfItsIntegration(_ stack: String) throws {
        let example = try Self.withStripe(stack)
        let rules = try #require(example.architecture.integrations[0].webhookRules)
        let maker = try #require(example.plan.pairs.map(\.maker).first { $0.name == "Integrate Stripe" })
        #expect(rules.handled.count == 5)
        for event in rules.handled {
            let criteria = maker.criteria.critical.filter { $0.contains("`\(event.type)`") }
            #expect(criteria.count == 1)
            let line = maker.requirements.split(separator: "\n").first { $0.hasPrefix("- `\(event.type)`") }
            for text in [line.map(String.init), criteria.first] {
                for change in event.rule.from + event.rule.set {
                    for value in change.values where value.text != "now" {
                        #expect(text?.contains("`\(change.field.text)`") ?? false)
                        #expect(text?.contains(value.text) ?? false, "\(event.type): \(value.text)")
                    }
                }
                for reading in event.rule.copy {
                    #expect(text?.contains("`\(reading.path.joined(separator: "."))`") ?? false)
                }
            }
            #expect(criteria.first?.contains("`data.object.id`") ?? false)
        }
        #expect(maker.requirements.contains("whose `stripe_subscription_id` is the event's `data.object.id`"))
    }

    /// What a task says of a column is true once it is done: the migration that adds it is the task's, and follows those
    /// of earlier tasks.
    @Test(arguments: stacks) func aColumnComesWithTheTaskOfItsModel(_ stack: String) throws {
        let example = try Self.withStripe(stack)
        let files = example.architecture.files
        let makers = example.plan.pairs.map(\.maker)
        func maker(of id: String) throws -> Maker {
            let path = try #require(files.first { $0.id == id }?.path)
            return try #require(makers.first { $0.create.contains(path) })
        }
        #expect(try maker(of: "addition").order == maker(of: "model").order)
        let ids = ["migration", "addition"]
        let made = makers.flatMap(\.create).filter { path in files.contains { ids.contains($0.id) && $0.path == path } }
        #expect(made.count == 3 && (stack.hasPrefix("swift") || made == made.sorted()), "\(made)")
    }

    /// Each revision follows the one before it, also across the features of a plan.
    @Test(arguments: ["subscription", "saas-billing"]) func revisionsFollowEachOther(_ request: String) throws {
        let example = try Example(request, stack: "python-fastapi", with: request == "subscription" ? ["stripe"] : [])
        let files = example.architectures.flatMap(\.files).filter { ["migration", "addition"].contains($0.id) }
        func text(_ name: String, of file: PlannedFile) -> String? {
            switch file.scope.values[name] {
            case .text(let text), .tainted(let text): text
            default: nil
            }
        }
        let revisions = files.map { (number: text("number", of: $0) ?? "", previous: text("previous", of: $0)) }
            .sorted { $0.number < $1.number }
        #expect(revisions.count >= 3)
        #expect(revisions.map(\.previous) == [nil] + revisions.dropLast().map(\.number))
    }

    /// The prompt stays what was typed; what it means is told once, to whoever comes first.
    @Test(arguments: stacks) func theFirstTaskSaysWhatIsAskedFor(_ stack: String) throws {
        let plan = try Self.withStripe(stack).plan
        let told = plan.pairs.map {
            $0.maker.requirements.contains("Asked for: \"subscription\". That is subscription")
        }
        #expect(plan.prompt == "subscription" && told == [true] + told.dropFirst().map { _ in false })
        #expect(plan.pairs[0].maker.requirements.contains(" with Stripe ("))
    }

    /// The error responses of the service itself, whatever its endpoints are.
    private static let ownStatuses = ["404", "405", "500", "503"]

    private static func example(of actions: [String], _ stack: String) throws -> Example {
        let feature = """
            kind: feature
            name: gauge
            summary: Gauges
            resources:
              - name: gauge
                purpose: What shows a value
                service: keeps gauges
                fields:
                  - {name: label, type: string, max: 9, unique: true}
                  - {name: state, type: enum, values: [open, void], default: open, write: []}
                actions: [\(actions.joined(separator: ", "))]
            """
        return try Example("gauge", stack: stack, texts: [feature])
    }

    private static func texts(of maker: Maker) -> [String] {
        let criteria = maker.criteria
        return [maker.description] + maker.requirements.split(separator: "\n").map(String.init)
            + criteria.critical + criteria.expected + criteria.niceToHave
    }

    /// What a text mentions although it does not exist.
    private static func untold(
        _ text: String, _ plan: Architecture, _ files: Set<String>, _ actions: [String]
    ) -> [String] {
        let endpoints = Set(plan.endpoints.map { "\($0.method) \($0.path)" })
        let statuses = Set(plan.endpoints.flatMap { $0.problems.map { "\($0.status)" } } + ownStatuses)
        let services = Set(plan.services.map(\.name))
        let own = ["GET /healthz", "GET /readyz"]
        let named = text.matches(of: #/`((?:GET|POST|PUT|PATCH|DELETE) \/[^`\s]*)`/#).map { String($0.1) }
        let paths = text.matches(of: #/`((?:[\w.-]+\/)+[\w-]+\.[a-z]{2,5})`/#).map { String($0.1) }
        let changes = actions.contains { $0 == "update" || $0.contains("transition") }
        let methods = [
            ("`List`", actions.contains("list")), ("`Update`", changes), ("`Delete`", actions.contains("delete")),
        ]
        let bodies = [("create", #/[Aa] create (?:or update )?body|[Cc]reate body/#), ("update", #/update body/#)]
        return named.filter { !endpoints.contains($0) && !own.contains($0) }
            + paths.filter { !files.contains($0) }
            + text.matches(of: #/\b[45]\d\d\b/#).map { String($0.0) }.filter { !statuses.contains($0) }
            + text.matches(of: #/\bGauge\w*Service\b/#).map { String($0.0) }.filter { !services.contains($0) }
            + (text.contains("endpoint") && endpoints.isEmpty ? ["endpoints"] : [])
            + methods.filter { !$0.1 && text.contains($0.0) }.map(\.0)
            + bodies.filter { !actions.contains($0.0) && text.contains($0.1) }.map { "a body to \($0.0)" }
            + (text.contains(#/body limit|1 MiB/#) && !statuses.contains("413") ? ["a limit of bodies"] : [])
            + (text.contains("Location") && !actions.contains("create") ? ["a location"] : [])
            + (text.contains("emoji") && !actions.contains("create") ? ["a text to create"] : [])
            + (text.contains(#/page that follows|`offset`|limit and offset|newest first/#) && !actions.contains("list")
                ? ["a page"] : [])
            + (text.contains("at once for one row") && actions.allSatisfy { !$0.contains("set:") } ? ["a change"] : [])
            + (text.contains("then shows") && !actions.contains("get") ? ["what GET shows"] : [])
            + (text.contains("A list answers") && !actions.contains("list") ? ["a list"] : [])
    }
}
