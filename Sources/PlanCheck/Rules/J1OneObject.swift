enum J1OneObject: CheckRule {
    static let code = "J1"
    static let page = RulePage(
        demand: """
            The text is one JSON object and nothing else.
            """,
        reason: """
            Runners read a plan with a JSON parser: a Markdown fence, a sentence before the object, a comment or a \
            trailing comma stops it, and of two equal keys it silently picks one.
            """,
        source: """
            rule 2, "Output valid JSON only".
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for fault in plan.faults { findings.error(fault) }
    }
}
