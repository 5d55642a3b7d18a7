internal import Documents
internal import Model

extension Architecture {
    /// A scope in which resources have the endpoints alone that these parts concern; the same if there are no parts.
    func narrowed(_ scope: Scope, of owner: Owner, to parts: [LeftPart]) -> Scope {
        guard !parts.isEmpty else { return scope }
        let resources = resources.map { $0.narrowed { $0.isConcerned(by: parts) } }
        let scope =
            scope
            .with("resources", each: .resource, resources)
            .with("feature", .feature, feature.serving(resources))
            .with("endpoints", each: .endpoint, endpoints.filter { $0.isConcerned(by: parts) })
        let own = resources.first { .resource($0.name.singular) == owner }
        return own.map { scope.with("resource", .resource, $0) } ?? scope
    }

    /// What the tasks build of it: that which their requirements name.
    package func narrowed(to pairs: [TaskPair]) -> Architecture {
        let makers = pairs.map(\.maker)
        let endpoints = endpoints.filter { endpoint in
            makers.contains { $0.names("\(endpoint.method) \(endpoint.path)") }
        }
        let owners = Set(endpoints.map(\.owner))
        return Architecture(
            summary: summary, feature: feature, resources: resources,
            models: models.filter { model in makers.contains { $0.names(model.name) || $0.names(model.table) } },
            endpoints: endpoints, services: services.filter { owners.contains($0.owner) },
            integrations: integrations.filter { one in
                owners.contains(.integration(one.name)) || makers.contains { $0.name.contains(one.title) }
            },
            files: files, names: names, locations: locations, scope: scope)
    }
}

extension Maker {
    /// Whether its requirements have the words as code. Criteria also name what shows that the work is done.
    fileprivate func names(_ words: String) -> Bool { requirements.contains("`\(words)`") }
}

extension Endpoint {
    func isConcerned(by parts: [LeftPart]) -> Bool {
        parts.contains { part in
            (part.owner == .project || part.owner == owner) && (part.action.map { $0 == action.name } ?? true)
        }
    }
}
