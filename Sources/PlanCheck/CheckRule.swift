/// One demand on a plan.
///
/// A new rule is one file in `Rules/` and one line in `CheckRules.all`.
protocol CheckRule: Sendable {
    /// The stable name that stands in every finding: `C6`.
    static var code: String { get }
    static var page: RulePage { get }

    /// Reports every place where the plan breaks the rule.
    ///
    /// What is missing or of the wrong type is the business of `J2` and `J3`: all other rules pass over it, so that one
    /// fault is told once. Time is linear in the plan.
    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings)
}
