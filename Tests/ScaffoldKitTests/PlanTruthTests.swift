import Testing

@testable import Model
@testable import Planning

/// A plan mentions only what it has: no endpoint, body, column or file of a feature without one.
@Suite struct PlanTruthTests {
    private static let patterns = ["create", "list", "get", "update", "delete"]

    /// One pattern, all but one, or all, alone and with a declared and an undeclared action.
    private static let actionSets: [[String]] = {
        let transitions = [
            "{name: void, pattern: transition, from: {state: [open]}, set: {state: void}}",
            "{name: send_off, pattern: transition}",
        ]
        let sets = patterns.map { [$0] } + patterns.map { one in patterns.filter { $0 != one } } + [patterns]
        return sets + sets.map { $0 + transitions }
    }()

    @Test(arguments: ["go-chi", "python-fastapi", "swift-vapor", "swift-hummingbird"])
    func speaksOfWhatIsThere(_ stack: String) throws {
        for actions in Self.actionSets {
            let example = try Self.example(of: actions, stack)
            let plan = example.plan
            let endpoints = Set(example.architecture.endpoints.map { "\($0.method) \($0.path)" })
            let files = Set(plan.pairs.flatMap { $0.maker.create + $0.maker.modify + $0.maker.test })
            for text in plan.pairs.flatMap({ Self.texts(of: $0.maker) }) {
                let untold = Self.untold(text, endpoints, files, actions)
                #expect(untold.isEmpty, "\(actions): \(untold) in: \(text)")
            }
        }
    }

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
        [maker.requirements] + maker.criteria.critical + maker.criteria.expected + maker.criteria.niceToHave
    }

    /// What a text mentions although it does not exist.
    private static func untold(
        _ text: String, _ endpoints: Set<String>, _ files: Set<String>, _ actions: [String]
    ) -> [String] {
        let own = ["GET /healthz", "GET /readyz"]
        let named = text.matches(of: #/`((?:GET|POST|PUT|PATCH|DELETE) \/[^`\s]*)`/#).map { String($0.1) }
        let paths = text.matches(of: #/`((?:[\w.-]+\/)+[\w-]+\.[a-z]{2,5})`/#).map { String($0.1) }
        let bodies = [("create", #/[Aa] create (?:or update )?body|[Cc]reate body/#), ("update", #/update body/#)]
        return named.filter { !endpoints.contains($0) && !own.contains($0) }
            + paths.filter { !files.contains($0) }
            + bodies.filter { !actions.contains($0.0) && text.contains($0.1) }.map { "a body to \($0.0)" }
            + (text.contains("body limit") && !actions.contains("create") && !actions.contains("update")
                ? ["a limit of bodies"] : [])
            + (text.contains("A list answers") && !actions.contains("list") ? ["a list"] : [])
    }
}
