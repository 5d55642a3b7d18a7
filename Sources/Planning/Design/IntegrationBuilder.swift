internal import Blueprints
internal import Documents
internal import Model
internal import Templating

/// Integration blueprints -> the integrations in this stack.
struct IntegrationBuilder: Sendable {
    let requirements: Requirements

    private var stack: StackBlueprint { requirements.stack }

    /// - Parameter scope: contains the resources.
    func build(_ scope: Scope, _ resources: [Resource], _ diagnostics: inout Diagnostics) -> [Integration] {
        requirements.integrations.map { build($0, scope, resources, &diagnostics) }
    }

    private func build(
        _ spec: IntegrationBlueprint, _ scope: Scope, _ resources: [Resource], _ diagnostics: inout Diagnostics
    ) -> Integration {
        let name = spec.head.name
        let outline = IntegrationOutline(name: name, title: spec.title)
        let endpoints = EndpointBuilder(stack: stack, collection: "", item: "")
            .endpoints(
                for: spec.endpoints, scope.with("integration", .outline, outline), owner: .integration(name),
                &diagnostics)
        WebhookChecker(stack: stack).check(spec, reporting: &diagnostics)
        let models = spec.models.map { model($0, of: name, scope, &diagnostics) }
        DeliveryChecker(stack: stack).check(spec, models.first, reporting: &diagnostics)
        let words = scope.with("endpoints", each: .endpoint, resources.flatMap(\.endpoints) + endpoints)
        let own = words.with("integration", .outline, outline)
        return Integration(
            name: name, title: spec.title, summary: spec.head.summary, external: spec.external,
            service: spec.service.line(words, reporting: &diagnostics), environment: environment(of: spec),
            webhook: spec.webhook, api: requirements.calls(spec) ? spec.api : nil, models: models,
            endpoints: endpoints, resource: resources.first,
            webhookRules: webhookRules(of: spec, resources.first, &diagnostics),
            rules: spec.rules.lines(own, reporting: &diagnostics),
            security: spec.security.lines(own, reporting: &diagnostics))
    }

    /// Without the variables that nothing reads where no call is made.
    private func environment(of spec: IntegrationBlueprint) -> [EnvironmentVariable] {
        guard let api = spec.api, !requirements.calls(spec) else { return spec.environment }
        return spec.environment.filter { !api.variables.contains($0.name) || $0.name == spec.webhook?.secret }
    }

    /// The feature's rules for the integration's events.
    private func webhookRules(
        of integration: IntegrationBlueprint, _ resource: Resource?, _ diagnostics: inout Diagnostics
    ) -> WebhookRules? {
        let name = integration.head.name
        guard let resource, let spec = requirements.feature.webhooks.first(where: { $0.integration == name }) else {
            return nil
        }
        spec.check(against: resource, reporting: &diagnostics)
        guard integration.webhook != nil else {
            diagnostics.error(
                "no-webhook", "`\(name)` has no `webhook`, so none of its events can come", at: spec.location,
                fix: "say in the integration how its deliveries are signed, or remove its events here")
            return nil
        }
        var rules = spec.webhookRules.typed(by: resource.fields)
        // What no call has sent, no event can bring back.
        if !requirements.calls(integration) { rules.link = nil }
        return rules
    }

    private func model(_ spec: ModelSpec, of owner: String, _ scope: Scope, _ diagnostics: inout Diagnostics) -> Model {
        let name = ResourceName(singular: spec.name, plural: spec.plural ?? Inflection.plural(of: spec.name))
        let outline = ResourceOutline(named: name, stack.models, scope, reporting: &diagnostics)
        let checker = NameChecker(naming: stack.naming)
        checker.check(outline.model, as: .model, at: spec.location, reporting: &diagnostics)
        checker.check(outline.table, as: .table, at: spec.location, reporting: &diagnostics)
        let scope = scope.with("resource", .names, name)
        let builder = FieldBuilder(stack: stack, owner: outline)
        let fields: [Field] = spec.fields.map { field in
            builder.build(field, scope, &diagnostics)
        }
        for (field, own) in zip(spec.fields, fields) where spec.key.contains(where: { $0.text == own.name }) {
            field.checkKey(isPart: spec.key.count > 1, reporting: &diagnostics)
        }
        for key in spec.key where !fields.contains(where: { $0.name == key.text }) {
            diagnostics.error(
                "unknown-field", "the key of `\(spec.name)` has the unknown field \(key.text.quoted)",
                at: key.location,
                fix: NearestName.suggestion(for: key.text, in: fields.map(\.name)))
        }
        return Model(
            name: outline.model, table: outline.table, purpose: spec.purpose, key: spec.key.map(\.text), fields: fields,
            referrers: [], combinations: [], owner: .integration(owner))
    }
}
