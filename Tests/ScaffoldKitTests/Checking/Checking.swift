import Documents

@testable import PlanCheck

/// The skills known to these tests.
private let skills = ["backend-critique", "backend-development", "backend-testing"]

func report(on text: String, isLinear: Bool = false, project: ProjectFolder? = nil) -> CheckReport {
    let options = CheckOptions(isLinear: isLinear, project: project, skills: skills)
    return PlanChecker(options: options).check(SourceText(name: "plan.json", text: text))
}

/// `E C6 /tasks/1/inputs/preceding_task/task_name` for each finding, in their order.
func findings(in text: String, isLinear: Bool = false, project: ProjectFolder? = nil) -> [String] {
    report(on: text, isLinear: isLinear, project: project).findings.map(\.summary)
}

extension Finding {
    /// `E C6 /pointer`; without a pointer, `line:column` instead.
    var summary: String {
        let start = diagnostic.location?.range.start
        let place = pointer ?? start.map { "\($0.line):\($0.column)" } ?? "nowhere"
        return "\(diagnostic.severity.rawValue.prefix(1).uppercased()) \(diagnostic.code) \(place)"
    }
}

/// A text as a JSON value.
func json(_ text: String) -> JSONValue {
    var diagnostics = Diagnostics()
    let node = JSONReader.read(SourceText(name: "plan.json", text: text), reporting: &diagnostics)
    return node.map { JSONValue(written: $0) } ?? .null
}

/// The good plan, changed.
func plan(_ edits: JSONEdit...) -> String { plan(edits) }

func plan(_ edits: [JSONEdit]) -> String {
    JSONWriter.string(edits.reduce(json(goodPlan)) { $1.applied(to: $0) })
}
