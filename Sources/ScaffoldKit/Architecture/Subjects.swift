/// What a stack's `each` goes over.
struct Subjects: Sendable {
    let resources: [Resource]
    let models: [Model]
    let integrations: [Integration]

    init(_ resources: [Resource], _ models: [Model], _ integrations: [Integration]) {
        self.resources = resources
        self.models = models
        self.integrations = integrations
    }

    /// One scope for each subject; the given one where there is no `each`.
    func scopes(of each: Each?, in scope: Scope) -> [(scope: Scope, owner: Owner)] {
        switch each {
        case nil: [(scope, .project)]
        case .resource: resources.map { (scope.with("resource", .resource, $0), .resource($0.name.singular)) }
        case .model: models.map { (scope.with("model", .model, $0), $0.owner) }
        case .integration: integrations.map { (scope.with("integration", .integration, $0), .integration($0.name)) }
        }
    }
}
