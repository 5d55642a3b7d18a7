package import Documents
internal import Model
internal import Templating

extension FeatureBlueprint {
    /// Document -> feature, whose texts see the stack's options; nil exactly when an error was reported.
    package static func decode(
        _ document: LocatedNode, _ settings: TemplateSettings, reporting diagnostics: inout Diagnostics
    ) -> FeatureBlueprint? {
        document.mapping(&diagnostics) { fields in
            let head = BlueprintHead.decode(&fields)
            let options = OptionSpec.decode(&fields)
            let settings = settings.adding(options, of: fields.value.sources)
            let inherited = fields.value["resources"].flatMap { $0.node.layer > 0 ? $0.node.sequence : nil }
            let name = inherited?.count == 1 ? String(head.name.map { $0 == "-" ? "_" : $0 }) : nil
            let feature = FeatureBlueprint(
                head: head,
                suggests: fields.strings("suggests", default: []),
                options: options,
                resources: fields.mappings("resources") {
                    ResourceSpec.decode(&$0, name: name, isGeneric: head.generic, settings)
                },
                rules: .read("rules", of: &fields, seeing: .feature, settings),
                security: .read("security", of: &fields, seeing: .feature, settings),
                webhooks: fields.mappings("webhooks") { WebhookSpec.decode(&$0) },
                calls: fields.mappings("calls") { CallSpec.decode(&$0) })
            feature.reportTwins(reporting: &fields.diagnostics)
            return feature
        }
    }
}

extension FeatureBlueprint {
    private func reportTwins(reporting diagnostics: inout Diagnostics) {
        for (index, spec) in webhooks.enumerated() {
            guard let first = webhooks[..<index].first(where: { $0.integration == spec.integration }) else { continue }
            diagnostics.error(
                "duplicate-webhook", "the events of \(spec.integration.quoted) are in two entries", at: spec.location,
                notes: [Diagnostic.Note("the first one", at: first.location)], fix: "put them into one")
        }
    }
}

extension ResourceSpec {
    /// - Parameter name: that of the only resource where it is inherited, as a generic feature gives it none.
    fileprivate static func decode(
        _ fields: inout MappingReader, name: String?, isGeneric: Bool, _ settings: TemplateSettings
    ) -> ResourceSpec {
        let name = fields.value["name"] == nil ? name : nil
        let spec = ResourceSpec(
            name: isGeneric ? nil : name ?? fields.name("name"),
            plural: fields.has("plural") ? fields.name("plural") : nil,
            location: fields.location("name"),
            purpose: fields.template("purpose", seeing: .naming, settings),
            service: fields.template("service", seeing: .naming, settings),
            fields: fields.mappings("fields") { FieldSpec.decode(&$0, settings) },
            combinations: fields.mappings("unique") { CombinationSpec.decode(&$0) },
            actions: ActionSpec.list("actions", of: &fields, seeing: .naming, settings))
        spec.reportTwins(reporting: &fields.diagnostics)
        return spec
    }

    private func reportTwins(reporting diagnostics: inout Diagnostics) {
        for (index, action) in actions.enumerated()
        where actions[..<index].contains(where: { $0.action.name == action.action.name }) {
            diagnostics.error(
                "duplicate-action", "the action `\(action.action.name)` appears twice", at: action.location,
                fix: "remove one of them, or rename it")
        }
    }
}

extension FieldSpec {
    /// - Parameter hasRole: whether the field is one of those that every table of a stack has.
    package static func decode(_ fields: inout MappingReader, hasRole: Bool = false, _ settings: TemplateSettings)
        -> FieldSpec
    {
        let name = fields.text("name")
        let type = fields.text("type")
        let (min, max) = bounds(of: &fields)
        let spec = FieldSpec(
            name: BlueprintText(name, seeing: .naming, settings, language: .plain, reporting: &fields.diagnostics),
            location: name.location,
            type: type.text,
            typeLocation: type.location,
            purpose: fields.string("purpose", default: "").folded,
            required: fields.boolean("required", default: true),
            unique: fields.boolean("unique", default: false),
            index: fields.boolean("index", default: false),
            min: min, max: max,
            values: fields.texts("values"),
            default: fields.optionalText("default"),
            write: fields.choices("write", default: Field.Write.allCases),
            references: fields.has("references") ? fields.name("references") : nil,
            role: hasRole ? fields.optionalChoice("role") : nil)
        spec.check(in: &fields)
        return spec
    }

    private func check(in fields: inout MappingReader) {
        if type == Self.enumType, values.isEmpty {
            fields.diagnostics.error(
                "enum-without-values", "a field of type `enum` needs `values`", at: typeLocation,
                fix: "add `values: [first, second]`")
        }
        if let value = self.default, !values.isEmpty, !values.contains(where: { $0.text == value.text }) {
            fields.diagnostics.error(
                "unknown-value", "the default \(value.text.quoted) is not one of the field's values",
                at: value.location, fix: NearestName.suggestion(for: value.text, in: values.map(\.text)))
        }
    }

    /// Checks the field as primary key or part of it: it has a value in each row, and alone a different one.
    package func checkKey(isPart: Bool = false, reporting diagnostics: inout Diagnostics) {
        if !required {
            diagnostics.error(
                "wrong-key-field", "each row has a value of its key", at: location, fix: "remove `required: false`")
        }
        if isPart { return }
        if let value = self.default {
            diagnostics.error(
                "wrong-key-field", "all new rows would have the same key, \(value.text.quoted)", at: value.location,
                fix: "remove `default`")
        }
        if unique {
            diagnostics.error("wrong-key-field", "a key is always unique", at: location, fix: "remove `unique`")
        }
        if references != nil {
            diagnostics.error(
                "wrong-key-field", "each new row gets a key of its own, so it cannot refer to another row",
                at: location, fix: "remove `references`, and add a field that refers to that row")
        }
    }

    /// The `min` and `max` of a field or of a type.
    static func bounds(of fields: inout MappingReader) -> (min: Int?, max: Int?) {
        let range = -1_000_000_000_000...1_000_000_000_000
        let (min, max) = (fields.optionalInteger("min", in: range), fields.optionalInteger("max", in: range))
        if let min, let max, min > max {
            fields.diagnostics.error("empty-range", "`min` is greater than `max`", at: fields.location("min"))
        }
        return (min, max)
    }
}

extension CombinationSpec {
    fileprivate static func decode(_ fields: inout MappingReader) -> CombinationSpec {
        let spec = CombinationSpec(
            combination: Combination(
                fields: fields.texts(required: "fields"), condition: Action.Change.decode("where", &fields)),
            location: fields.location("fields"))
        if spec.combination.fields.isEmpty, fields.has("fields") {
            fields.diagnostics.error(
                "no-fields", "an entry of `unique` names no field", at: spec.location,
                fix: "name those whose values together only one row may have: `fields: [customer_id, plan]`")
        }
        return spec
    }
}

extension ActionSpec {
    /// The items are names of the stack's patterns, or mappings with more details.
    static func list(
        _ key: String, of fields: inout MappingReader, seeing shape: ScopeShape, _ settings: TemplateSettings
    ) -> [ActionSpec] {
        let actions = fields.optional(key) { list, diagnostics in
            list.items(&diagnostics) { decode($0, shape, settings, &$1) }
        }
        return actions ?? []
    }

    private static func decode(
        _ value: LocatedNode, _ shape: ScopeShape, _ settings: TemplateSettings, _ diagnostics: inout Diagnostics
    ) -> ActionSpec? {
        guard value.node.mapping != nil else {
            return value.name(&diagnostics).map {
                ActionSpec(
                    action: Action(name: $0.text, pattern: $0.text, from: [], set: []), location: $0.location,
                    purpose: nil)
            }
        }
        return value.mapping(&diagnostics) { fields in
            let name = fields.name("name")
            let pattern = fields.string("pattern", default: name)
            return ActionSpec(
                action: Action(
                    name: name, pattern: pattern,
                    from: Action.Change.decode("from", &fields) + Action.Change.decode("only", &fields),
                    set: Action.Change.decode("set", &fields)),
                location: fields.location("name"),
                purpose: fields.optionalTemplate("purpose", seeing: shape, settings))
        }
    }
}

extension Action.Change {
    /// `{status: [trialing, active]}` or `{status: canceled}`; empty if the key is absent.
    static func decode(_ key: String, _ fields: inout MappingReader) -> [Action.Change] {
        let changes = fields.optional(key) { value, diagnostics in
            value.entries(&diagnostics) { field, value, diagnostics -> Action.Change? in
                let values =
                    value.node.sequence == nil
                    ? value.text(&diagnostics).map { [$0] } : value.items(&diagnostics) { $0.text(&$1) }
                return values.map { Action.Change(field: field, values: $0) }
            }
        }
        return changes ?? []
    }
}
