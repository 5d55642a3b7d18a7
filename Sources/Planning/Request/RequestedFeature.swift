internal import Blueprints
internal import Documents
internal import Model

/// A feature that is asked for: by the words of a request, or by an entry of a starter.
struct RequestedFeature: Sendable {
    package let head: BlueprintHead
    /// The resource, where no feature knows the noun.
    package let noun: ResourceName?
    var integrations: [BlueprintHead] = []
    /// Places in the list of features: earlier ones, whose work must have passed.
    var after: [Int] = []
    var owner: String?
    /// Where it is named; nil where the words of the request do so.
    var location: SourceLocation?

    var name: ResourceName { noun ?? ResourceName(head: head) }
}
