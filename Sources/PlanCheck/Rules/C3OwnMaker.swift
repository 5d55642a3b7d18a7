enum C3OwnMaker: CheckRule {
    static let code = "C3"
    static let page = RulePage(
        demand: """
            A critique depends exactly on its maker.
            """,
        reason: """
            So it begins as soon as the work is done and judges nothing else.
            """,
        source: """
            "The critique task always follows its corresponding implementation task and validates that specific \
            work".
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for (critique, maker) in plan.reviews {
            guard let dependencies = critique.dependencies, dependencies.value.map(\.value) != [maker.number] else {
                continue
            }
            findings.error(
                "task \(critique.number) validates task \(maker.number) but does not depend on exactly that",
                at: dependencies.range, fix: "write `[\(maker.number)]`")
        }
    }
}
