internal import Documents

enum C6PrecedingTask: CheckRule {
    static let code = "C6"
    static let page = RulePage(
        demand: """
            `preceding_task` equals the maker in number, skill, name and description.
            """,
        reason: """
            It is all that a critique knows about the work: with another name or description, it validates something \
            else.
            """,
        source: """
            rule 7, "Pass `preceding_task` to critique tasks so they know what they're validating".
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for (critique, maker) in plan.reviews {
            guard let copy = critique.critique?.preceding else { continue }
            // `O1` reports a maker that has not the number of its place.
            if let order = copy.order, order.value != maker.number, order.value != maker.index + 1 {
                findings.error(
                    "`preceding_task` is task \(order.value), and the critique follows task \(maker.number)",
                    at: order.range, fix: "write \(maker.number)")
            }
            compare("skill_id", copy.skill, maker.skill, maker.number, &findings)
            compare("task_name", copy.name, maker.name, maker.number, &findings)
            compare("description", copy.description, maker.description, maker.number, &findings)
        }
    }

    private static func compare(
        _ key: String, _ copy: Located<String>?, _ original: Located<String>?, _ number: Int,
        _ findings: inout RuleFindings
    ) {
        guard let copy, let original, copy.value != original.value else { return }
        findings.error(
            "the `\(key)` of `preceding_task` is not that of task \(number)", at: copy.range,
            fix: "task \(number) has \(original.value.quoted): write the right one in both")
    }
}
