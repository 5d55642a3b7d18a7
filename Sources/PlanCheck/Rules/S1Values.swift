internal import Documents

enum S1Values: CheckRule {
    static let code = "S1"
    static let page = RulePage(
        demand: """
            `status` is one of the known words and `category` is `backend`.
            """,
        reason: """
            `planned` is the only status in the format; `needs_input` and `blocked` are answers of planners without \
            a plan.
            """,
        source: """
            the output format.
            """)

    private static let statuses = ["planned", "needs_input", "blocked"]
    private static let categories = ["backend"]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        check("status", plan.status, in: statuses, &findings)
        check("category", plan.category, in: categories, &findings)
    }

    private static func check(
        _ key: String, _ value: Located<String>?, in known: [String], _ findings: inout RuleFindings
    ) {
        guard let value, !known.contains(value.value) else { return }
        findings.error(
            "`\(key)` is \(value.value.quoted), which no plan has", at: value.range,
            fix: NearestName.question(for: value.value, in: known)
                ?? "write `\(known[0])`")
    }
}
