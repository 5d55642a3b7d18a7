internal import Documents
internal import Templating

/// A feature's resource -> what it is in this stack.
struct ResourceBuilder: Sendable {
    let requirements: Requirements

    private var stack: StackBlueprint { requirements.stack }

    /// - Parameter isMain: whether the integrations' fields go to this resource.
    func build(_ spec: ResourceSpec, isMain: Bool, _ run: Scope, _ diagnostics: inout Diagnostics) -> Resource {
        let name = name(of: spec)
        NameChecker(naming: stack.naming).check(
            name.singular, as: .resource, at: spec.name == nil ? requirements.location : spec.location,
            reporting: &diagnostics)
        let scope = run.with("resource", .names, name)
        let draft = ResourceDraft(
            name: name,
            model: stack.models.name.line(scope, reporting: &diagnostics),
            table: stack.models.table.line(scope, reporting: &diagnostics),
            fields: fields(of: spec, isMain: isMain, scope, &diagnostics))
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
            actions: spec.actions.map(\.action),
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
        let added = isMain ? requirements.integrations.flatMap(\.fields) : []
        let builder = FieldBuilder(stack: stack)
        let before = stack.models.before.map { builder.build($0, isKey: true, scope, &diagnostics) }
        let own = (spec.fields + added).map { builder.build($0, isKey: false, scope, &diagnostics) }
        let after = stack.models.after.map { builder.build($0, isKey: false, scope, &diagnostics) }
        for (field, spec) in zip(own, spec.fields + added) {
            NameChecker(naming: stack.naming).check(field.name, as: .field, at: spec.location, reporting: &diagnostics)
        }
        return before + own + after
    }

    /// What a transition demands or sets must be a field, and one of its values.
    private func checkChanges(of spec: ResourceSpec, _ fields: [Field], _ diagnostics: inout Diagnostics) {
        for action in spec.actions {
            for change in action.action.from + action.action.set {
                guard let field = fields.first(where: { $0.name == change.field }) else {
                    diagnostics.error(
                        "unknown-field",
                        "the action `\(action.action.name)` names \(change.field.quoted), and there is no such field",
                        at: action.location, fix: NearestName.suggestion(for: change.field, in: fields.map(\.name)))
                    continue
                }
                for value in change.values where !field.values.isEmpty && !field.values.contains(value) {
                    diagnostics.error(
                        "unknown-value",
                        "the action `\(action.action.name)` names \(value.quoted), no value of `\(field.name)`",
                        at: action.location, fix: NearestName.suggestion(for: value, in: field.values))
                }
            }
        }
    }
}
