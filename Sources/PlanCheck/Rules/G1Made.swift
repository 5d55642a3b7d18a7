internal import Documents

enum G1Made: CheckRule {
    static let code = "G1"
    static let page = RulePage(
        demand: """
            A task makes every endpoint, model, service and integration of the architecture.
            """,
        reason: """
            A maker makes it if its name, description, requirements or files mention it: all words of a model's name, \
            or one specific word of an endpoint's path, a service or an integration, whose names vary more. What no task mentions is \
            forgotten.
            """,
        source: """
            "Create tasks - break down into sequenced, executable units".
            """)

    /// Words that say nothing specific about a service.
    private static let general: Set<String> = [
        "api", "client", "external", "for", "manager", "of", "provider", "service", "the", "and",
    ]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard let architecture = plan.architecture, !plan.tasks.isEmpty else { return }
        let models = architecture.models.compactMap(\.name).map { ($0, words(of: $0.value)) }
        let others = (architecture.services + architecture.integrations).map { ($0, tellingWords(of: $0.value)) }
        let paths = architecture.endpoints.compactMap(\.path).map { ($0, pathWords(of: $0.value)) }
        let spoken = spokenWords(of: plan, among: Set((models + others + paths).flatMap(\.1)))
        for (model, words) in models where !spoken.isSuperset(of: words) {
            findings.warning("no task makes the model \(model.value.quoted)", at: model.range, fix: fix)
        }
        for (other, words) in others where !words.isEmpty && spoken.isDisjoint(with: words) {
            findings.warning("no task makes \(other.value.quoted)", at: other.range, fix: fix)
        }
        for (path, words) in paths where !words.isEmpty && spoken.isDisjoint(with: words) {
            findings.warning("no task makes the endpoint \(path.value.quoted)", at: path.range, fix: fix)
        }
    }

    private static let fix = "add a task for it, name it in the requirements of one, or remove it from the architecture"

    private static func words(of name: String) -> Set<String> { Set(WordScanner.words(in: name).map(singular)) }

    /// The words of the parts of a path that are no parameters, versions or `api`.
    private static func pathWords(of path: String) -> Set<String> {
        // `A2` reports what is no path.
        guard path.first == "/", !path.contains(" ") else { return [] }
        let parts = RouteMention.shape(of: path).split(separator: "/").filter { part in
            part != "{}" && part != "api" && !(part.first == "v" && part.dropFirst().allSatisfy(\.isNumber))
        }
        return Set(parts.flatMap { words(of: String($0)) })
    }

    private static func tellingWords(of line: String) -> Set<String> {
        let words = words(of: ServiceLine(line)?.name ?? line)
        let telling = words.subtracting(general)
        return telling.isEmpty ? words : telling
    }

    /// The wanted words that occur in the makers' work; stops when all are found.
    private static func spokenWords(of plan: PlanDocument, among wanted: Set<String>) -> Set<String> {
        var missing = wanted
        for task in plan.makers {
            let files = (task.maker?.create ?? []) + (task.maker?.modify ?? [])
            for text in [task.name, task.description, task.maker?.requirements] + files where !missing.isEmpty {
                WordScanner.scan(text?.value ?? "") { word in
                    missing.remove(singular(word))
                    return !missing.isEmpty
                }
            }
        }
        return wanted.subtracting(missing)
    }

    /// Rough, but the same on both sides: `categories` and `category`, `events` and `event`.
    static func singular(_ word: String) -> String {
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }
}
