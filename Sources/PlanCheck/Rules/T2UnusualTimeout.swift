enum T2UnusualTimeout: CheckRule {
    static let code = "T2"
    static let page = RulePage(
        demand: """
            A timeout is at least a minute and at most a day.
            """,
        reason: """
            Any other value is probably in minutes or milliseconds.
            """,
        source: """
            the format's 3600 for a maker and 1800 for a critique.
            """)

    private static let usual = 60...86_400

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks {
            guard let timeout = task.timeout, timeout.value > 0, !usual.contains(timeout.value) else { continue }
            findings.warning(
                "a timeout of \(timeout.value) seconds is unusual for task \(task.number)", at: timeout.range,
                fix: "check the unit: it is seconds, \(task.isCritique ? 1800 : 3600) for most")
        }
    }
}
