internal import Blueprints
internal import Documents
internal import Model

/// Checks what the actions of a feature demand of integrations.
struct CallChecker: Sendable {
    let requirements: Requirements
    let actions: [Action]
    let fields: [Field]

    func check(reporting diagnostics: inout Diagnostics) {
        for (index, spec) in requirements.feature.calls.enumerated() {
            checkAction(of: spec, after: requirements.feature.calls[..<index], &diagnostics)
            if let integration = requirements.integrations.first(where: { $0.head.name == spec.integration.text }) {
                checkName(of: spec, in: integration, &diagnostics)
            }
        }
        for demand in requirements.allDemands {
            guard let action = actions.first(where: { $0.name == demand.spec.action.text }) else { continue }
            check(demand, of: action, &diagnostics)
        }
    }

    private func checkAction(
        of spec: CallSpec, after earlier: ArraySlice<CallSpec>, _ diagnostics: inout Diagnostics
    ) {
        let name = spec.action
        guard let action = actions.first(where: { $0.name == name.text }) else {
            diagnostics.error(
                "unknown-action", "the first resource has no action \(name.text.quoted) that could demand a call",
                at: name.location, fix: NearestName.suggestion(for: name.text, in: actions.map(\.name)))
            return
        }
        if let first = earlier.first(where: { $0.action.text == name.text }) {
            diagnostics.error(
                "duplicate-call", "the action `\(name.text)` demands two calls", at: name.location,
                notes: [Diagnostic.Note("the first one", at: first.action.location)], fix: "remove one of them")
        }
        if !action.makesRow, action.set.isEmpty {
            diagnostics.error(
                "no-call", "the action `\(name.text)` cannot demand a call", at: name.location,
                fix: "let `create` demand it, or an action with `set`")
        }
        if !action.makesRow, let change = (spec.set + spec.refused).first {
            diagnostics.error(
                "no-call", "`\(name.text)` changes nothing before its call, or when it fails",
                at: change.field.location,
                fix: "remove `set` and `refused`, which are for the row that `create` makes before its call")
        }
    }

    private func checkName(
        of spec: CallSpec, in integration: IntegrationBlueprint, _ diagnostics: inout Diagnostics
    ) {
        let names = integration.calls.map(\.name.text)
        if names.contains(spec.call.text) { return }
        diagnostics.error(
            "unknown-call", "`\(integration.head.name)` has no call \(spec.call.text.quoted)", at: spec.call.location,
            fix: NearestName.suggestion(for: spec.call.text, in: names))
    }

    private func check(_ demand: Requirements.Demand, of action: Action, _ diagnostics: inout Diagnostics) {
        let call = demand.call
        let checker = ChangeChecker(fields: fields, subject: "the call `\(call.name.text)`")
        for name in call.segments.compactMap(\.field) {
            guard let field = checker.field(name, reporting: &diagnostics) else { continue }
            if field.literal != .text && field.literal != .uuid {
                diagnostics.append(.cannotSend(field, in: call, at: name.location, "text"))
            } else if action.makesRow, !field.required {
                diagnostics.append(.lacking(field, in: call, at: name.location))
            }
        }
        for sent in call.sent {
            guard let field = checker.field(sent.field, reporting: &diagnostics) else { continue }
            if field.literal.isTime {
                diagnostics.append(.cannotSend(field, in: call, at: sent.field.location, "no time"))
            } else if !field.required {
                diagnostics.append(.lacking(field, in: call, at: sent.field.location))
            }
        }
        for reading in call.answer {
            reading.check(
                by: checker, takes: [.text, .timestamp], subject: "the answer of `\(call.name.text)`",
                reporting: &diagnostics)
        }
        checker.check(set: call.set, reporting: &diagnostics)
        checker.check(set: call.refused, reporting: &diagnostics)
    }
}

extension Diagnostic {
    fileprivate static func cannotSend(
        _ field: Field, in call: ServiceCall, at location: SourceLocation, _ form: String
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-type",
            "the call `\(call.name.text)` cannot send `\(field.name)`, a field of type `\(field.type)`", at: location,
            fix: "send a field that is \(form)")
    }

    fileprivate static func lacking(_ field: Field, in call: ServiceCall, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "optional-field",
            "the call `\(call.name.text)` needs `\(field.name)`, which a row may lack", at: location,
            fix: "leave out `required: false` of the field, or do not send it")
    }
}
