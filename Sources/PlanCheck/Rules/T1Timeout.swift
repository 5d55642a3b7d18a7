enum T1Timeout: CheckRule {
    static let code = "T1"
    static let page = RulePage(
        demand: """
            A timeout is a positive number of seconds.
            """,
        reason: """
            With 0, a runner ends the task before it begins, or never.
            """,
        source: """
            `"timeout_seconds": 3600` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks {
            guard let timeout = task.timeout, timeout.value <= 0 else { continue }
            findings.error(
                "the timeout of task \(task.number) is not a positive number of seconds", at: timeout.range,
                fix: "write \(task.isCritique ? 1800 : 3600)")
        }
    }
}
