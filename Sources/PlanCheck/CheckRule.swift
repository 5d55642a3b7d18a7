/// A requirement on plans.
///
/// A new rule is one file in `Rules/` and one line in `CheckRules.all`.
protocol CheckRule: Sendable {
    /// The stable code of its findings: `C6`.
    static var code: String { get }
    static var page: RulePage { get }

    /// Reports every place that breaks the rule.
    ///
    /// Only `J2` and `J3` report missing values and wrong types: all other rules skip them, so that each error is
    /// reported once. Takes time linear in the size of the plan.
    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings)
}
