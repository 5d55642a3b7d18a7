internal import Blueprints
internal import Documents

/// A blueprint that was read whole.
struct LintedBlueprint: Sendable {
    let head: BlueprintHead
    let chain: BlueprintChain
    /// All of the chain in one, without what is at fault and separable.
    let document: LocatedNode
    /// Whether nothing else is at fault.
    let isSound: Bool
    /// What the chain is decoded to; nil for other kinds than stacks, and where an error was reported.
    let stack: TrialStack?
}
