internal import Documents

enum C9Verdict: CheckRule {
    static let code = "C9"
    static let page = RulePage(
        demand: """
            A critique must return a verdict: one of its critical criteria says so.
            """,
        reason: """
            A runner continues or goes back depending on the verdict; it cannot act on free prose.
            """,
        source: """
            `"critical": ["Returns structured verdict with actionable feedback"]` of the output format.
            """)

    private static let verdict: WordList = ["verdict", "verdicts"]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks where task.isCritique {
            guard let critical = task.criteria?.critical, !critical.value.isEmpty,
                !critical.value.contains(where: { verdict.isIn($0.value) })
            else { continue }
            findings.error(
                "no critical criterion of task \(task.number) demands a structured verdict",
                at: SourceRange(at: critical.range.start),
                fix: "add `Returns structured verdict with actionable feedback`")
        }
    }
}
