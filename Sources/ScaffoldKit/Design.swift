internal import Blueprints
package import Planning

/// What a request comes to: the plan, and all that its stub files need.
package struct Design: Sendable {
    /// What was understood on the way.
    package let interpretation: Interpretation
    package let plan: Plan
    let resolved: ResolvedRequest

    /// That of every track.
    var stack: StackBlueprint { resolved.tracks[0].requirements.stack }

    /// Each track with its architecture.
    var parts: [(track: Track, architecture: Architecture)] {
        zip(resolved.tracks, plan.architectures).map { ($0, $1) }
    }
}
