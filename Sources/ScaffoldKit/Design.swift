internal import Blueprints
internal import Documents
package import Planning

/// The design of a request: the plan, and everything that rendering its files needs.
package struct Design: Sendable {
    /// How the request was understood.
    package let interpretation: Interpretation
    package let plan: Plan
    let resolved: ResolvedRequest
    /// What the project's own files lack, for which nothing may be written.
    var needs = Diagnostics()

    /// That of every track.
    var stack: StackBlueprint { resolved.tracks[0].requirements.stack }

    /// Each track with its architecture.
    var parts: [(track: Track, architecture: Architecture)] {
        zip(resolved.tracks, plan.architectures).map { ($0, $1) }
    }
}
