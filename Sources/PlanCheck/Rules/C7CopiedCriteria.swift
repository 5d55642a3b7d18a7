internal import Documents

enum C7CopiedCriteria: CheckRule {
    static let code = "C7"
    static let page = RulePage(
        demand: """
            A critique has all criteria of its maker, in the same order.
            """,
        reason: """
            A missing criterion is never validated; an additional one was never requested.
            """,
        source: """
            rule 8, "Copy `validation_criteria` from implementation task to its corresponding critique task".
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for (critique, maker) in plan.reviews {
            guard let copy = critique.critique?.criteria, let original = maker.criteria else { continue }
            compare("critical", copy.critical, original.critical, maker.number, &findings)
            compare("expected", copy.expected, original.expected, maker.number, &findings)
            compare("nice_to_have", copy.niceToHave, original.niceToHave, maker.number, &findings)
        }
    }

    /// Reports the first difference of two lists: the rest may follow from it.
    private static func compare(
        _ key: String, _ copy: Located<[Located<String>]>?, _ original: Located<[Located<String>]>?, _ number: Int,
        _ findings: inout RuleFindings
    ) {
        guard let copy, let original else { return }
        let originals = Set(original.value.map(\.value))
        let place = zip(copy.value, original.value).enumerated().first { $1.0.value != $1.1.value }?.offset
        if let place {
            findings.error(
                "this criterion differs from the one of task \(number)", at: copy.value[place].range,
                fix: "task \(number) has \(original.value[place].value.quoted): write the right one in both")
        } else if let more = copy.value.first(where: { !originals.contains($0.value) }) {
            findings.error(
                "task \(number) has no criterion \(more.value.quoted)", at: more.range,
                fix: "add it to task \(number), or remove it here")
        } else if copy.value.count != original.value.count {
            findings.error(
                "`\(key)` has \(copy.value.count) of the \(original.value.count) criteria of task \(number)",
                at: SourceRange(at: copy.range.start), fix: "copy the whole list")
        }
    }
}
