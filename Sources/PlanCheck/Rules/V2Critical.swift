/// Each task has at least one critical criterion.
///
/// Without a must, every result passes.
/// Source: `"critical": ["Must-pass criteria for this task"]`.
enum V2Critical: CheckRule {
    static let code = "V2"

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks {
            guard let critical = task.criteria?.critical, critical.value.isEmpty else { continue }
            findings.error(
                "task \(task.number) has no critical criterion", at: critical.range,
                fix: "add a command and what it must show, or a fact that can be observed")
        }
    }
}
