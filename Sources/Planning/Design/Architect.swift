internal import Blueprints
package import Documents
internal import Model
internal import Templating

/// Requirements -> Architecture: the names, tables, endpoints, services and files of the stack.
package struct Architect: Sendable {
    let requirements: Requirements

    package init(requirements: Requirements) { self.requirements = requirements }

    private var stack: StackBlueprint { requirements.stack }

    /// Invalid parts are empty or left out of the result.
    package func design(reporting diagnostics: inout Diagnostics) -> Architecture {
        let run = run(&diagnostics)
        let resources = resources(run, &diagnostics)
        var scope = run.with("resources", each: .resource, resources)
        let integrations = IntegrationBuilder(requirements: requirements).build(scope, resources, &diagnostics)
        let endpoints = resources.flatMap(\.endpoints) + integrations.flatMap(\.endpoints)
        let models = resources.map(Model.init) + integrations.flatMap(\.models)
        scope = scope.with("endpoints", each: .endpoint, endpoints)
        let feature = feature(scope, resources, &diagnostics)
        let services = services(run, resources, integrations, &diagnostics)
        scope = scope.with("feature", .feature, feature).with("models", each: .model, models)
            .with("services", each: .service, services).with("integrations", each: .integration, integrations)
        let files = LayoutPlanner(requirements: requirements)
            .files(scope, resources, models, integrations, reporting: &diagnostics)
        return Architecture(
            summary: stack.summary.line(scope, reporting: &diagnostics), feature: feature, resources: resources,
            models: models, endpoints: endpoints, services: services, integrations: integrations, files: files,
            names: requirements.codeNames(
                EachExpansion(resources, models, integrations), in: scope, reporting: &diagnostics),
            locations: requirements.locations, scope: scope)
    }

    private func run(_ diagnostics: inout Diagnostics) -> Scope {
        var facts = requirements.facts
        var scope = Scope(facts)
        for spec in stack.vars {
            facts.vars[spec.name] = .text(spec.text.line(scope, reporting: &diagnostics))
            scope.set("vars", .mapping(facts.vars))
        }
        facts.prefix = stack.endpoints.prefix.line(scope, reporting: &diagnostics)
        return Scope(facts)
    }

    private func resources(_ run: Scope, _ diagnostics: inout Diagnostics) -> [Resource] {
        ResourceBuilder(requirements: requirements, run, &diagnostics).build(run, &diagnostics)
    }

    private func feature(_ scope: Scope, _ resources: [Resource], _ diagnostics: inout Diagnostics) -> Feature {
        let spec = requirements.feature
        let name = requirements.name
        return Feature(
            name: name.singular, title: name.title,
            summary: spec.head.generic ? resources.first?.purpose ?? "" : spec.head.summary,
            rules: spec.rules.lines(scope, reporting: &diagnostics),
            security: spec.security.lines(scope, reporting: &diagnostics),
            resources: resources)
    }

    private func services(
        _ run: Scope, _ resources: [Resource], _ integrations: [Integration], _ diagnostics: inout Diagnostics
    ) -> [Service] {
        var services: [Service] = []
        for spec in stack.services {
            for (scope, owner) in EachExpansion(resources, [], integrations).scopes(of: spec.each, in: run)
            where spec.when?.holds(scope, reporting: &diagnostics) ?? true {
                services.append(
                    Service(
                        name: spec.name.line(scope, reporting: &diagnostics),
                        purpose: spec.purpose.line(scope, reporting: &diagnostics), owner: owner))
            }
        }
        return services
    }
}

extension Model {
    init(_ resource: Resource) {
        self.init(
            name: resource.model, table: resource.table, purpose: resource.purpose,
            key: resource.fields.filter(\.isKey).map(\.name), fields: resource.fields,
            referrers: resource.referrers, combinations: resource.combinations,
            owner: .resource(resource.name.singular))
    }
}
