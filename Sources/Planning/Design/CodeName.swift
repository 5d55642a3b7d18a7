internal import Blueprints
internal import Documents
internal import Model

/// A name that the stack's code makes of the names of parts: `OrderStatus`, which the field `status` of an order gets.
struct CodeName: Sendable, Hashable {
    /// Where no other thing can have the name, as the end of a sentence: ``the package `models` ``.
    let place: String
    package let name: String
    /// What is to be renamed; nil for the project's own.
    package let location: SourceLocation?
}

extension Requirements {
    /// The names that the stack says its code has.
    func codeNames(
        _ expansion: EachExpansion, in scope: Scope, reporting diagnostics: inout Diagnostics
    ) -> [CodeName] {
        var names: [CodeName] = []
        for spec in stack.names {
            for (scope, owner) in expansion.scopes(of: spec.each, in: scope) {
                let place = spec.place.line(scope, reporting: &diagnostics)
                names += spec.names.render(scope, reporting: &diagnostics).words.map {
                    CodeName(place: place, name: String($0), location: location(of: owner))
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
