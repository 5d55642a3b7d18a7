enum V2Critical: CheckRule {
    static let code = "V2"
    static let page = RulePage(
        demand: """
            Each task has at least one critical criterion.
            """,
        reason: """
            Without one, every result passes.
            """,
        source: """
            `"critical": ["Must-pass criteria for this task"]`.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks {
            guard let critical = task.criteria?.critical, critical.value.isEmpty else { continue }
            findings.error(
                "task \(task.number) has no critical criterion", at: critical.range,
                fix: "add a command and what it must show, or a fact that can be observed")
        }
    }
}
