internal import Blueprints
package import Documents
package import Model

/// A name in the generated code that is made from other names: `OrderStatus`, for the field `status` of an order.
package struct CodeName: Sendable, Hashable {
    /// Where the name must be unique, as the end of a sentence: ``the package `models` ``.
    package let place: String
    package let name: String
    /// The name to change; nil for the project's own.
    package let location: SourceLocation?
    /// Who has the name.
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
                    CodeName(place: place, name: String($0), location: location(of: owner), owner: owner)
                }
            }
        }
        return names
    }

    private func location(of owner: Owner) -> SourceLocation? {
        switch owner {
        case .project: nil
        case .resource(let name): feature.resources.first { $0.name == name }?.location ?? location
        case .integration(let name): integrations.first { $0.head.name == name }?.head.location
        }
    }
}
