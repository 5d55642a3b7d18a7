/// The architecture has a summary that says something.
///
/// It is what a person reads first, and often all.
/// Source: the output format.
enum A1Summary: CheckRule {
    static let code = "A1"

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard let summary = plan.architecture?.summary, summary.isBlank else { return }
        findings.error("the `summary` of the architecture is blank", at: summary.range, fix: "say what is built")
    }
}
