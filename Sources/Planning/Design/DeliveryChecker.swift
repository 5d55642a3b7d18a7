internal import Blueprints
internal import Documents
internal import Model

/// Checks that an integration's first table is one in which the stack's templates can record deliveries.
struct DeliveryChecker: Sendable {
    let stack: StackBlueprint

    /// - Parameter model: its first table.
    func check(_ spec: IntegrationBlueprint, _ model: Model?, reporting diagnostics: inout Diagnostics) {
        guard let rules = stack.models.deliveries, stack.hasTemplates, let webhook = spec.webhook else { return }
        let needed = rules.fields(of: webhook)
        guard let model, let table = spec.models.first else {
            diagnostics.append(.noTable(of: spec.head, needed))
            return
        }
        let missing = needed.filter { rule in !model.fields.contains { $0.name == rule.name } }
        if !missing.isEmpty {
            diagnostics.append(.missing(missing, in: table))
        } else if Set(model.key) != Set(rules.key) {
            diagnostics.append(.wrongKey(of: table, rules.key))
        }
        for (field, spec) in zip(model.fields, table.fields) {
            check(field, of: table, at: spec, by: needed, reporting: &diagnostics)
        }
    }

    private func check(
        _ field: Field, of table: ModelSpec, at spec: FieldSpec, by rules: [(name: String, type: String)],
        reporting diagnostics: inout Diagnostics
    ) {
        let rule = rules.first { $0.name == field.name }
        let kinds = stack.types.first { $0.name == field.type }?.kinds
        if let rule, let kinds, !kinds.contains(rule.type) {
            diagnostics.append(.wrongType(of: rule, at: spec.typeLocation))
        }
        if rule == nil, field.required { diagnostics.append(.unset(field.name, in: table, at: spec.location)) }
    }
}

extension Diagnostic {
    fileprivate static func noTable(
        of head: BlueprintHead, _ fields: [(name: String, type: String)]
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-deliveries", "`\(head.name)` has a webhook and no table for its deliveries",
            at: head.location,
            fix: "add one to `models` with the fields \(fields.map { "`\($0.name)`" }.joined(separator: ", "))")
    }

    fileprivate static func missing(_ fields: [(name: String, type: String)], in model: ModelSpec) -> Diagnostic {
        let names = fields.map { "`\($0.name)`" }.joined(separator: ", ")
        return Diagnostic(
            .error, code: "wrong-deliveries",
            "the templates record deliveries in `\(model.name)`, which has no \(names)", at: model.location,
            fix: "add " + fields.map { "`{name: \($0.name), type: \($0.type)}`" }.joined(separator: ", "))
    }

    fileprivate static func wrongKey(of model: ModelSpec, _ key: [String]) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-deliveries",
            "the templates record deliveries in `\(model.name)`, whose key is not theirs", at: model.location,
            fix: "write `key: [\(key.joined(separator: ", "))]`")
    }

    fileprivate static func unset(_ name: String, in model: ModelSpec, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-deliveries",
            "the templates record deliveries in `\(model.name)` and do not set `\(name)`", at: location,
            fix: "write `required: false`, or remove it")
    }

    fileprivate static func wrongType(
        of rule: (name: String, type: String), at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-deliveries",
            "the templates record deliveries with `\(rule.name)` of the type `\(rule.type)`", at: location,
            fix: "write `type: \(rule.type)`")
    }
}
