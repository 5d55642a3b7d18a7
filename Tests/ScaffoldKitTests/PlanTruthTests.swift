import Documents
import Testing

@testable import Model
@testable import PlanCheck
@testable import Planning

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

    @Test(arguments: ["go-chi", "python-fastapi", "swift-vapor", "swift-hummingbird"])
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

    @Test(arguments: ["go-chi", "python-fastapi", "swift-vapor", "swift-hummingbird"])
    func aResourceWithoutActionsIsAModel(_ stack: String) throws {
        let example = try Self.example(of: [], stack)
        #expect(example.architecture.models.map(\.name) == ["Gauge"])
        #expect(example.architecture.endpoints.isEmpty && example.architecture.services.isEmpty)
        #expect(example.plan.pairs.map(\.maker.name).map { $0.split(separator: " ")[0] } == ["Set", "Create", "Write"])
        let text = PlanReport.json.text(of: example.plan)
        let report = PlanChecker(options: CheckOptions(isLinear: true)).check(SourceText(name: "plan", text: text))
        #expect(report.isPassed(strictly: true), "\(report.findings.map(\.diagnostic.message))")
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
        let bodies = [("create", #/[Aa] create (?:or update )?body|[Cc]reate body/#), ("update", #/update body/#)]
        return named.filter { !endpoints.contains($0) && !own.contains($0) }
            + paths.filter { !files.contains($0) }
            + text.matches(of: #/\b[45]\d\d\b/#).map { String($0.0) }.filter { !statuses.contains($0) }
            + text.matches(of: #/\bGauge\w*Service\b/#).map { String($0.0) }.filter { !services.contains($0) }
            + (text.contains("endpoint") && endpoints.isEmpty ? ["endpoints"] : [])
            + bodies.filter { !actions.contains($0.0) && text.contains($0.1) }.map { "a body to \($0.0)" }
            + (text.contains(#/body limit|1 MiB/#) && !statuses.contains("413") ? ["a limit of bodies"] : [])
            + (text.contains("A list answers") && !actions.contains("list") ? ["a list"] : [])
    }
}
