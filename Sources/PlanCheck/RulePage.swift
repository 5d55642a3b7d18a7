/// What a rule asks of plans and why: the page that `scaffold check --explain` shows.
package struct RulePage: Sendable {
    /// A sentence that is true of every plan without fault.
    let demand: String
    /// Why it has to be, and how far the rule looks; empty where the demand says it all.
    let reason: String
    /// What of the format asks for it.
    let source: String

    init(demand: String, reason: String = "", source: String) {
        self.demand = demand
        self.reason = reason
        self.source = source
    }
}

extension RulePage {
    /// The codes of all rules, in the order in which findings are told.
    package static let codes = CheckRules.all.map { $0.code }

    /// The page of a rule as people read it; nil where no rule has the code, in whatever case it is written.
    package static func text(of code: String) -> String? {
        CheckRules.all.first { $0.code.lowercased() == code.lowercased() }.map { $0.page.text(code: $0.code) }
    }

    private func text(code: String) -> String {
        ([code, demand] + (reason.isEmpty ? [] : [reason]) + ["Source: \(source)"]).joined(separator: "\n\n") + "\n"
    }
}
