internal import Blueprints
internal import Documents
internal import Model
internal import Templating

/// A feature's resource -> what it is in this stack.
struct ResourceBuilder: Sendable {
    let requirements: Requirements

    private var stack: StackBlueprint { requirements.stack }

    /// - Parameter isMain: whether the integrations' fields go to this resource.
    func build(_ spec: ResourceSpec, isMain: Bool, _ run: Scope, _ diagnostics: inout Diagnostics) -> Resource {
        let name = name(of: spec)
        let location = spec.name == nil ? requirements.location : spec.location
        let checker = NameChecker(naming: stack.naming)
        checker.check(name.singular, as: .resource, at: location, reporting: &diagnostics)
        let scope = run.with("resource", .names, name)
        let draft = ResourceDraft(
            name: name,
            model: stack.models.name.line(scope, reporting: &diagnostics),
            table: stack.models.table.line(scope, reporting: &diagnostics),
            fields: fields(of: spec, isMain: isMain, scope, &diagnostics),
            isReferenced: requirements.feature.resources.contains { resource in
                resource.fields.contains { $0.references == name.singular }
            })
        checker.check(draft.table, as: .table, at: location, reporting: &diagnostics)
        checkChanges(of: spec, draft.fields, &diagnostics)
        let rules = stack.endpoints
        let collection =
            rules.prefix.line(run, reporting: &diagnostics) + rules.collection.line(scope, reporting: &diagnostics)
        let item = collection + rules.item.line(scope, reporting: &diagnostics)
        let builder = EndpointBuilder(stack: stack, collection: collection, item: item)
        return Resource(
            name: name,
            purpose: spec.purpose.line(scope, reporting: &diagnostics),
            service: spec.service.line(scope, reporting: &diagnostics),
            model: draft.model, table: draft.table, fields: draft.fields, collection: collection, item: item,
            actions: spec.actions.map { $0.action.typed(by: draft.fields) },
            endpoints: builder.endpoints(
                for: spec.actions, run.with("resource", .draft, draft), owner: .resource(name.singular), &diagnostics))
    }

    private func name(of spec: ResourceSpec) -> ResourceName {
        guard let singular = spec.name else {
            return requirements.noun ?? ResourceName(singular: "resource", plural: "resources")
        }
        return ResourceName(singular: singular, plural: spec.plural ?? Inflection.plural(of: singular))
    }

    private func fields(of spec: ResourceSpec, isMain: Bool, _ scope: Scope, _ diagnostics: inout Diagnostics)
        -> [Field]
    {
        let added: [(spec: FieldSpec, integration: String?)] =
            isMain ? requirements.integrations.flatMap { one in one.fields.map { ($0, one.head.name) } } : []
        let specs = spec.fields.map { (spec: $0, integration: String?.none) } + added
        let names = requirements.feature.resources.map { self.name(of: $0).singular }
        let builder = FieldBuilder(stack: stack, resources: names)
        let before = stack.models.before.map { builder.build($0, isKey: true, scope, &diagnostics) }
        let own = specs.map { builder.build($0.spec, of: $0.integration, scope, &diagnostics) }
        let after = stack.models.after.map { builder.build($0, scope, &diagnostics) }
        for (field, (spec, _)) in zip(own, specs) {
            NameChecker(naming: stack.naming).check(field.name, as: .field, at: spec.location, reporting: &diagnostics)
        }
        return before + own + after
    }

    private func checkChanges(of spec: ResourceSpec, _ fields: [Field], _ diagnostics: inout Diagnostics) {
        for action in spec.actions {
            let checker = ChangeChecker(fields: fields, subject: "the action `\(action.action.name)`")
            checker.check(from: action.action.from, reporting: &diagnostics)
            checker.check(set: action.action.set, reporting: &diagnostics)
        }
    }
}
