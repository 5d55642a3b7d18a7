package import Blueprints
package import Documents
package import Model

/// A feature that is asked for: by the words of a request, or by an entry of a starter.
package struct RequestedFeature: Sendable {
    package let head: BlueprintHead
    /// The resource, where no feature knows the noun.
    package let noun: ResourceName?
    package var integrations: [BlueprintHead] = []
    /// Places in the list of features: earlier ones, whose work must have passed.
    var after: [Int] = []
    package var owner: String?
    /// Where it is named; nil where the words of the request do so.
    package var location: SourceLocation?

    package var name: ResourceName { noun ?? ResourceName(head: head) }
}
