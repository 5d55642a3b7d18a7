/// The output formats of a plan.
package enum PlanReport: String, Sendable, CaseIterable {
    case json, markdown, mermaid

    package func text(of plan: Plan) -> String {
        switch self {
        case .json: PlanJSON.text(of: plan)
        case .markdown: PlanMarkdown.text(of: plan)
        case .mermaid: PlanMermaid.text(of: plan)
        }
    }
}
