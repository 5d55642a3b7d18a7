internal import Documents

/// The output formats of a plan.
package enum PlanReport: String, Sendable, CaseIterable {
    case json, markdown, mermaid

    /// JSON escapes what a terminal would interpret; the reports for people show it as `<U+001B>`.
    package func text(of plan: Plan) -> String {
        switch self {
        case .json: PlanJSON.text(of: plan)
        case .markdown: PlanMarkdown.text(of: plan).printable
        case .mermaid: PlanMermaid.text(of: plan).printable
        }
    }
}
