enum C4MakerOnMaker: CheckRule {
    static let code = "C4"
    static let page = RulePage(
        demand: """
            No maker depends on a maker.
            """,
        reason: """
            It would build on work that nobody has validated; it must wait for the critique of that work instead.
            """,
        source: """
            the task sequencing principle.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.makers {
            for dependency in task.dependencies?.value ?? [] where dependency.value < task.number {
                guard let other = plan.task(numbered: dependency.value), !other.isCritique else { continue }
                findings.error(
                    "task \(task.number) depends on task \(other.number), whose work has not passed its critique",
                    at: dependency.range, fix: "depend on the critique of task \(other.number)")
            }
        }
    }
}
