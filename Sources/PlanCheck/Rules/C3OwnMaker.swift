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
            // `O1` reports a maker that has not the number of its place.
            guard let dependencies = critique.dependencies,
                ![[maker.number], [maker.index + 1]].contains(dependencies.value.map(\.value))
            else { continue }
            findings.error(
                "task \(critique.number) validates task \(maker.number) but does not depend on exactly that",
                at: dependencies.range, fix: "write `[\(maker.number)]`")
        }
    }
}
