internal import Blueprints
internal import Documents
internal import Model

/// A feature named by a prompt or by an entry of a starter.
struct RequestedFeature: Sendable {
    package let head: BlueprintHead
    /// The noun of the resource if no feature is named after it.
    package let noun: ResourceName?
    var integrations: [BlueprintHead] = []
    /// Indices of earlier features whose work must pass first.
    var after: [Int] = []
    var owner: String?
    /// The location of its name; nil if the prompt names it.
    var location: SourceLocation?

    var name: ResourceName { noun ?? ResourceName(head: head) }
}
