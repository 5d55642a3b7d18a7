enum D2FirstTask: CheckRule {
    static let code = "D2"
    static let page = RulePage(
        demand: """
            The first task depends on nothing.
            """,
        reason: """
            There is nothing before it, and a plan needs one task that can begin.
            """,
        source: """
            `dependencies` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard let dependencies = plan.tasks.first?.dependencies, !dependencies.value.isEmpty else { return }
        findings.error("the first task depends on another", at: dependencies.range, fix: "write `[]`")
    }
}
