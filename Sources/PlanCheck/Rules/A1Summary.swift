enum A1Summary: CheckRule {
    static let code = "A1"
    static let page = RulePage(
        demand: """
            The architecture has a summary that says something.
            """,
        reason: """
            It is what people read first, and often the only thing.
            """,
        source: """
            the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard let summary = plan.architecture?.summary, summary.isBlank else { return }
        findings.error("the `summary` of the architecture is blank", at: summary.range, fix: "say what is built")
    }
}
