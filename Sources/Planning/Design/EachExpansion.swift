package import Blueprints
package import Model

/// The values that a stack's `each` iterates over.
package struct EachExpansion: Sendable {
    package let resources: [Resource]
    package let models: [Model]
    package let integrations: [Integration]

    package init(_ resources: [Resource], _ models: [Model], _ integrations: [Integration]) {
        self.resources = resources
        self.models = models
        self.integrations = integrations
    }

    /// One scope for each subject; only the given one if there is no `each`.
    package func scopes(of each: Each?, in scope: Scope) -> [(scope: Scope, owner: Owner)] {
        switch each {
        case nil: [(scope, .project)]
        case .resource: resources.map { (scope.with("resource", .resource, $0), .resource($0.name.singular)) }
        case .model: models.map { (scope.with("model", .model, $0), $0.owner) }
        case .integration: integrations.map { (scope.with("integration", .integration, $0), .integration($0.name)) }
        }
    }
}
