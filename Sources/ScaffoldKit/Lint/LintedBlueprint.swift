internal import Blueprints
internal import Documents

/// A blueprint that was read whole.
struct LintedBlueprint: Sendable {
    let head: BlueprintHead
    let chain: BlueprintChain
    /// All of the chain in one, without unknown keys.
    let document: LocatedNode
    /// All of the chain with unknown keys: nil where there are some, and for other kinds than stacks.
    let stack: TrialStack?
}
