/// What a rule requires and why: the page shown by `scaffold check --explain`.
package struct RulePage: Sendable {
    /// A sentence that is true for every valid plan.
    let demand: String
    /// The reason and the limits of the rule; empty if the requirement explains itself.
    let reason: String
    /// The part of the format that requires it.
    let source: String

    init(demand: String, reason: String = "", source: String) {
        self.demand = demand
        self.reason = reason
        self.source = source
    }
}

extension RulePage {
    /// The codes of all rules, in the order of findings.
    package static let codes = CheckRules.all.map { $0.code }

    /// The page of a rule; nil if no rule has the code, ignoring case.
    package static func text(of code: String) -> String? {
        CheckRules.all.first { $0.code.lowercased() == code.lowercased() }.map { $0.page.text(code: $0.code) }
    }

    private func text(code: String) -> String {
        ([code, demand] + (reason.isEmpty ? [] : [reason]) + ["Source: \(source)"]).joined(separator: "\n\n") + "\n"
    }
}
