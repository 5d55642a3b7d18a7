enum N1CritiqueName: CheckRule {
    static let code = "N1"
    static let page = RulePage(
        demand: """
            The name of a critique reads `QA: Validate ...`.
            """,
        reason: """
            So people can tell makers and critiques apart in any list of tasks.
            """,
        source: """
            `"task_name": "QA: Validate [Feature] implementation"` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks where task.isCritique {
            guard let name = task.name, !name.isBlank, !name.value.hasPrefix("QA: Validate ") else { continue }
            findings.warning(
                "task \(task.number) is a critique and its name does not begin with `QA: Validate`", at: name.range,
                fix: "name it `QA: Validate ...` after what it validates")
        }
    }
}
