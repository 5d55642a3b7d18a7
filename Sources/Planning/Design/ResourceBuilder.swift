internal import Blueprints
internal import Documents
internal import Model
internal import Templating

/// A feature's resources -> the resources in this stack.
struct ResourceBuilder: Sendable {
    let requirements: Requirements
    /// The feature's resources, in order.
    private let outlines: [ResourceOutline]
    private var references = ReferenceGraph()

    private var stack: StackBlueprint { requirements.stack }

    init(requirements: Requirements, _ run: Scope, _ diagnostics: inout Diagnostics) {
        self.requirements = requirements
        outlines = requirements.feature.resources.map { spec in
            ResourceOutline(
                named: requirements.name(of: spec), requirements.stack.models, run, reporting: &diagnostics)
        }
        for (outline, spec) in zip(outlines, requirements.feature.resources) {
            references.add(spec.fields.compactMap(\.references), of: outline.name.singular)
        }
        if let main = outlines.first {
            let added = requirements.integrations.flatMap(\.fields)
            references.add(added.compactMap(\.references), of: main.name.singular)
        }
    }

    /// All resources; invalid parts are empty or left out.
    func build(_ run: Scope, _ diagnostics: inout Diagnostics) -> [Resource] {
        let fields = zip(requirements.feature.resources, outlines).enumerated().map { index, pair in
            self.fields(of: pair.0, pair.1, isMain: index == 0, run, &diagnostics)
        }
        ReferenceCircles(among: fields.flatMap(\.self)).check(reporting: &diagnostics)
        let drafts = zip(requirements.feature.resources, zip(outlines, fields)).map { spec, own in
            draft(of: spec, own.0, own.1.map(\.field), &diagnostics)
        }
        let resources = zip(requirements.feature.resources, drafts).map { spec, draft in
            build(spec, draft, referrers(to: draft, among: drafts), run, &diagnostics)
        }
        let checker = BodyChecker(limit: stack.endpoints.body)
        for (resource, fields) in zip(resources, fields) {
            checker.check(resource, fields, reporting: &diagnostics)
        }
        return resources
    }

    private func draft(
        of spec: ResourceSpec, _ outline: ResourceOutline, _ fields: [Field], _ diagnostics: inout Diagnostics
    ) -> ResourceDraft {
        let name = outline.name.singular
        let location = spec.name == nil ? requirements.location : spec.location
        let checker = NameChecker(naming: stack.naming)
        checker.check(name, as: .resource, at: location, reporting: &diagnostics)
        let draft = ResourceDraft(
            outline: outline, fields: fields,
            combinations: spec.combinations.map { $0.combination.typed(by: fields) },
            isReferenced: requirements.feature.resources.contains { resource in
                resource.fields.contains { $0.references == name }
            })
        checker.check(draft.model, as: .model, at: location, reporting: &diagnostics)
        checker.check(draft.table, as: .table, at: location, reporting: &diagnostics)
        checkChanges(of: spec, draft.fields, &diagnostics)
        CombinationChecker(fields: draft.fields, table: draft.table)
            .check(spec.combinations, reporting: &diagnostics)
        return draft
    }

    private func build(
        _ spec: ResourceSpec, _ draft: ResourceDraft, _ referrers: [Field], _ run: Scope,
        _ diagnostics: inout Diagnostics
    ) -> Resource {
        let scope = run.with("resource", .names, draft.name)
        let rules = stack.endpoints
        let collection =
            rules.prefix.line(run, reporting: &diagnostics) + rules.collection.line(scope, reporting: &diagnostics)
        let item = collection + rules.item.line(scope, reporting: &diagnostics)
        checkParameters(collection, item, &diagnostics)
        let isMain = draft.outline == outlines.first
        let demands = isMain ? requirements.demands : []
        var actions = spec.actions.map { spec in
            var spec = spec
            spec.action = spec.action.typed(by: draft.fields)
            spec.action.call = demands.first { $0.spec.action.text == spec.action.name }?
                .call(by: draft.fields, of: spec.action)
            return spec
        }
        let first = actions.first { $0.action.makesRow }?.action.call
        if let begun = first, begun.link != nil, !begun.set.isEmpty {
            for index in actions.indices { actions[index].action.know(begun) }
        }
        if isMain {
            CallChecker(requirements: requirements, actions: actions.map(\.action), fields: draft.fields)
                .check(reporting: &diagnostics)
        }
        return Resource(
            outline: draft.outline,
            purpose: spec.purpose.line(scope, reporting: &diagnostics),
            service: spec.service.line(scope, reporting: &diagnostics),
            fields: draft.fields, referrers: referrers, combinations: draft.combinations,
            collection: collection, item: item,
            actions: actions.map(\.action),
            endpoints: EndpointBuilder(stack: stack, collection: collection, item: item)
                .endpoints(
                    for: actions, run.with("resource", .draft, draft), owner: .resource(draft.name.singular),
                    &diagnostics),
            hasEvents: isMain && hasEvents)
    }

    /// Whether the events of an integration change the main resource.
    private var hasEvents: Bool {
        let names = requirements.integrations.map(\.head.name)
        return requirements.feature.webhooks.contains { names.contains($0.integration) }
    }

    /// Templates read one parameter, that of an item.
    private func checkParameters(_ collection: String, _ item: String, _ diagnostics: inout Diagnostics) {
        let others = collection.split(separator: "/").compactMap { Resource.parameter(of: "/\($0)") }
        if Resource.parameter(of: item) == nil {
            diagnostics.error(
                "wrong-parameter", "the path of one item does not end in a parameter",
                at: stack.endpoints.itemLocation, fix: "let it end in one, such as `/{id}`")
        }
        if stack.hasTemplates, let other = others.first {
            diagnostics.error(
                "wrong-parameter", "the stack's templates do not read the parameter \(other.quoted)",
                at: stack.endpoints.collectionLocation, fix: "leave it out of `prefix` and `collection`")
        }
    }

    private func referrers(to draft: ResourceDraft, among drafts: [ResourceDraft]) -> [Field] {
        drafts.flatMap(\.fields).filter { $0.target == draft.outline }
    }

    /// - Parameter isMain: whether the integrations' fields are added to this resource.
    private func fields(
        of spec: ResourceSpec, _ outline: ResourceOutline, isMain: Bool, _ run: Scope,
        _ diagnostics: inout Diagnostics
    ) -> [LocatedField] {
        let scope = run.with("resource", .names, outline.name)
        let added: [(spec: FieldSpec, integration: String?)] =
            isMain ? requirements.integrations.flatMap { one in one.fields.map { ($0, one.head.name) } } : []
        let specs = spec.fields.map { (spec: $0, integration: String?.none) } + added
        let builder = FieldBuilder(stack: stack, owner: outline, resources: outlines, references: references)
        let answered = isMain ? requirements.answered : []
        func located(_ spec: FieldSpec, isKey: Bool = false, of integration: String? = nil) -> LocatedField {
            var field = builder.build(spec, isKey: isKey, of: integration, scope, &diagnostics)
            if answered.contains(field.name) { field.write = [] }
            return LocatedField(field: field, location: spec.location)
        }
        let before = stack.models.before.map { located($0, isKey: true) }
        let pairs = specs.map { (spec: $0.spec, own: located($0.spec, of: $0.integration)) }
            .filter { !isIdle($0.own.field) }
        let own = pairs.map(\.own)
        let after = stack.models.after.map { located($0) }
        for one in own {
            NameChecker(naming: stack.naming)
                .check(one.field.name, as: .field, at: one.location, reporting: &diagnostics)
        }
        if spec.actions.contains(where: { $0.action.pattern == "create" }) {
            for pair in pairs { checkFirst(of: pair.own.field, pair.spec, &diagnostics) }
        }
        return before + distinct(own, besides: before + after, of: outline, &diagnostics) + after
    }

    /// Whether an integration's field can never have a value: the feature has no events or calls that give it one.
    private func isIdle(_ field: Field) -> Bool {
        guard let integration = field.integration, field.write.isEmpty else { return false }
        return !requirements.written(by: integration).contains(field.name)
    }

    /// The own fields whose names no earlier one has; others are reported.
    ///
    /// - Parameter shared: the fields that every table of the stack has.
    private func distinct(
        _ own: [LocatedField], besides shared: [LocatedField], of outline: ResourceOutline,
        _ diagnostics: inout Diagnostics
    ) -> [LocatedField] {
        var first: [String: Diagnostic.Note] = [:]
        var distinct: [LocatedField] = []
        for (index, one) in (shared + own).enumerated() {
            let (field, location) = (one.field, one.location)
            if let other = first[field.name] {
                diagnostics.error(
                    "name-clash", "two fields of `\(outline.name.singular)` have the name `\(field.name)`",
                    at: location, notes: [other], fix: "rename or remove one of them")
                continue
            }
            let isOwn = index >= shared.count
            first[field.name] = Diagnostic.Note(isOwn ? "the first one" : "a field of every table", at: location)
            if isOwn { distinct.append(one) }
        }
        return distinct
    }

    /// A new row must be able to have the field's first value when clients cannot send another.
    private func checkFirst(of field: Field, _ spec: FieldSpec, _ diagnostics: inout Diagnostics) {
        guard !field.write.contains(.create), let reason = field.firstFault(spec) else { return }
        let hasNone = field.default != nil || field.unique || field.isForeign
        diagnostics.error(
            "no-first-value", "no new row can have `\(field.name)`, which clients do not send: \(reason)",
            at: spec.location,
            fix: "write `write: [create]`, or "
                + (hasNone ? "`required: false` without `default`" : "`required: false`, or give it a `default`"))
    }

    private func checkChanges(of spec: ResourceSpec, _ fields: [Field], _ diagnostics: inout Diagnostics) {
        for action in spec.actions {
            let checker = ChangeChecker(fields: fields, subject: "the action `\(action.action.name)`")
            checker.check(from: action.action.from, reporting: &diagnostics)
            checker.check(set: action.action.set, reporting: &diagnostics)
        }
    }
}

extension Field {
    /// Why rows cannot have its default or, without one, the value that a type has at first; nil if they can.
    ///
    /// The limits of a type are left to the type, which may have a first value of its own.
    fileprivate func firstFault(_ spec: FieldSpec) -> String? {
        guard required && !isKey || self.default != nil else { return nil }
        if unique, !isForeign, self.default != "now", [.text, .integer, .boolean].contains(literal) {
            return "all rows would have the same one, and it is `unique`"
        }
        guard self.default == nil else { return nil }
        if isForeign { return "it must refer to a row" }
        if measuresLength { return spec.min ?? 0 > 0 ? "an empty one is shorter than `min`" : nil }
        return literal == .integer && spec.max ?? 0 < 0 ? "0 is greater than `max`" : nil
    }
}

extension Action {
    /// Finds out what it does with a row whose create made a call that was not answered.
    fileprivate mutating func know(_ begun: ServiceCall) {
        // Its other fields may have changed since.
        takesOpen = mayTake(rowWith: begun.set) { _ in true }
        settlesOpen = takesOpen && !makesRow && (call != nil || pattern == "delete")
        tellsAgain = settlesOpen && begun.isKeyed
    }
}

extension Requirements {
    fileprivate func name(of spec: ResourceSpec) -> ResourceName {
        guard let singular = spec.name else { return noun ?? ResourceName(singular: "resource", plural: "resources") }
        return ResourceName(singular: singular, plural: spec.plural ?? Inflection.plural(of: singular))
    }
}

extension ResourceOutline {
    init(named name: ResourceName, _ rules: ModelRules, _ run: Scope, reporting diagnostics: inout Diagnostics) {
        let scope = run.with("resource", .names, name)
        self.init(
            name: name, model: rules.name.line(scope, reporting: &diagnostics),
            table: rules.table.line(scope, reporting: &diagnostics))
    }
}
