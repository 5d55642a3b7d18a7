internal import Documents

enum V1Criteria: CheckRule {
    static let code = "V1"
    static let page = RulePage(
        demand: """
            No criterion of a task is blank or repeated.
            """,
        reason: """
            A critique gives a verdict on each criterion: none on a blank one, and possibly two on a repeated one.
            """,
        source: """
            `validation_criteria` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks {
            var seen: Set<String> = []
            for criterion in task.criteria?.all ?? [] {
                if criterion.isBlank {
                    findings.error(
                        "this criterion is blank", at: criterion.range, fix: "say what must hold, or remove it")
                } else if !seen.insert(criterion.value).inserted {
                    findings.error(
                        "task \(task.number) has this criterion twice", at: criterion.range, fix: "remove one")
                }
            }
        }
    }
}
