internal import Blueprints
internal import Documents
package import Planning

/// The design of a request: the plan, and everything that rendering its files needs.
package struct Design: Sendable {
    /// How the request was understood.
    package private(set) var interpretation: Interpretation
    package let plan: Plan
    let resolved: ResolvedRequest
    /// What the project's own files lack, for which nothing may be written.
    var needs = Diagnostics()
    /// The integrations whose files stay as other features have them.
    private(set) var leftAlone: Set<String> = []

    init(interpretation: Interpretation, plan: Plan, resolved: ResolvedRequest) {
        self.interpretation = interpretation
        self.plan = plan
        self.resolved = resolved
    }

    mutating func leave(_ integration: String, to features: [String]) {
        leftAlone.insert(integration)
        let names = features.map { "`\($0)`" }.joined(separator: ", ")
        interpretation.assume("the files of `\(integration)` stay those of \(names), whose events they handle")
    }

    /// That of every track.
    var stack: StackBlueprint { resolved.tracks[0].requirements.stack }

    /// Each track with its architecture.
    var parts: [(track: Track, architecture: Architecture)] {
        zip(resolved.tracks, plan.architectures).map { ($0, $1) }
    }
}
