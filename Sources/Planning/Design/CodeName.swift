internal import Blueprints
internal import Documents
package import Model

/// A name in the generated code that is made from other names: `OrderStatus`, for the field `status` of an order.
package struct CodeName: Sendable, Hashable {
    /// Where the name must be unique, as the end of a sentence: ``the package `models` ``.
    package let place: String
    package let name: String
    package let owner: Owner
}

extension Requirements {
    /// The names that the stack declares under `names`.
    func codeNames(
        _ expansion: EachExpansion, in scope: Scope, reporting diagnostics: inout Diagnostics
    ) -> [CodeName] {
        var names: [CodeName] = []
        for spec in stack.names {
            for (scope, owner) in expansion.scopes(of: spec.each, in: scope) {
                let place = spec.place.line(scope, reporting: &diagnostics)
                names += spec.names.render(scope, reporting: &diagnostics).words.map {
                    CodeName(place: place, name: String($0), owner: owner)
                }
            }
        }
        return names
    }

    /// Where the feature names each resource; none that the prompt names.
    var locations: [(resource: Owner, location: SourceLocation)] {
        feature.resources.compactMap { spec in spec.name.map { (.resource($0), spec.location) } }
    }
}
