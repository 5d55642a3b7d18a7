internal import Documents

enum A3Models: CheckRule {
    static let code = "A3"
    static let page = RulePage(
        demand: """
            Each model has its own name and table, and key fields that are neither blank nor repeated.
            """,
        reason: """
            Two models with one name or one table both own the same rows.
            """,
        source: """
            the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        var (names, tables): (Set<String>, Set<String>) = ([], [])
        for model in plan.architecture?.models ?? [] {
            check("name", model.name, in: &names, &findings)
            check("table", model.table, in: &tables, &findings)
            if let fields = model.keyFields { check(fields, &findings) }
            if let purpose = model.purpose, purpose.isBlank {
                findings.warning("this model has no purpose", at: purpose.range, fix: "say what it represents")
            }
        }
    }

    private static func check(
        _ key: String, _ value: Located<String>?, in seen: inout Set<String>, _ findings: inout RuleFindings
    ) {
        guard let value else { return }
        if value.isBlank {
            findings.error("the `\(key)` of this model is blank", at: value.range)
        } else if !seen.insert(value.value).inserted {
            findings.error("two models have the `\(key)` \(value.value.quoted)", at: value.range)
        }
    }

    private static func check(_ fields: Located<[Located<String>]>, _ findings: inout RuleFindings) {
        if fields.value.isEmpty {
            findings.error("this model has no key fields", at: fields.range, fix: "name its columns, the key first")
        }
        var seen: Set<String> = []
        for field in fields.value where field.isBlank || !seen.insert(field.value).inserted {
            findings.error(
                field.isBlank ? "this key field is blank" : "the key field \(field.value.quoted) appears twice",
                at: field.range)
        }
    }
}
