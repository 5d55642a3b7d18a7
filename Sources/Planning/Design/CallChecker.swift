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
            checkUpdate(demand, of: action, &diagnostics)
        }
        checkUntold(&diagnostics)
    }

    /// An update is told what clients change, and takes nothing from the answer.
    private func checkUpdate(_ demand: Requirements.Demand, of action: Action, _ diagnostics: inout Diagnostics) {
        guard action.takesValues else { return }
        let call = demand.call
        if let reading = call.answer.first {
            diagnostics.error(
                "wrong-call", "the answer of `\(call.name.text)` changes nothing in an update",
                at: reading.field.location, fix: "remove `answer`: a row gets what the client has sent")
        }
        if !call.sent.contains(where: { isUpdatable($0.field.text) }) {
            diagnostics.error(
                "no-call", "`\(call.name.text)` sends nothing that `\(action.name)` can change",
                at: demand.spec.call.location, fix: "send a field that clients may update, or let no update demand it")
        }
    }

    /// What was told when the row was made, and then changes without a word, is told no longer right.
    private func checkUntold(_ diagnostics: inout Diagnostics) {
        let demands = requirements.allDemands
        func demanding(_ isMeant: (Action) -> Bool) -> [Requirements.Demand] {
            demands.filter { demand in actions.contains { $0.name == demand.spec.action.text && isMeant($0) } }
        }
        guard let made = demanding(\.makesRow).first else { return }
        let told = demanding(\.takesValues).flatMap(\.call.sent).map(\.field.text)
        if actions.contains(where: \.takesValues) {
            for sent in made.call.sent where isUpdatable(sent.field.text) && !told.contains(sent.field.text) {
                diagnostics.append(.untold(sent.field.text, by: made))
            }
        }
        if let delete = actions.first(where: { $0.pattern == "delete" }),
            delete.mayTake(rowWith: made.spec.set, where: mayBeginWith)
        {
            diagnostics.append(.untoldEnd(of: made, by: delete))
        }
    }

    /// Whether a new row may have a value that a condition asks for.
    private func mayBeginWith(_ condition: Action.Change) -> Bool {
        guard let field = fields.first(where: { $0.name == condition.field.text }) else { return false }
        return field.write.contains(.create) || condition.values.contains { $0.text == field.default }
    }

    private func isUpdatable(_ name: String) -> Bool {
        fields.contains { $0.name == name && $0.write.contains(.update) }
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
        if !action.makesRow, !action.takesValues, action.set.isEmpty {
            diagnostics.error(
                "no-call", "the action `\(name.text)` cannot demand a call", at: name.location,
                fix: "let `create` or `update` demand it, or an action with `set`")
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
            } else if requirements.stack.makesCalls, field.isKey || !field.write.isEmpty && !demand.isKnown(by: field) {
                diagnostics.append(.clientsOwn(field, in: call, at: name.location))
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
            if let field = fields.first(where: { $0.name == reading.field.text }), field.role != nil {
                diagnostics.error(
                    "wrong-answer", "`\(field.name)` is set here, by no answer", at: reading.field.location,
                    fix: "remove it, or keep the value in a field of its own")
            }
        }
        checkLink(demand, &diagnostics)
        checker.check(set: call.set, reporting: &diagnostics)
        checker.check(set: call.refused, reporting: &diagnostics)
    }
}

extension Requirements.Demand {
    /// Whether a field has the name that the service gave the row, told by a client where no call answers it.
    fileprivate func isKnown(by field: Field) -> Bool { field.name == webhook?.webhookRules.match.field.text }
}

extension CallChecker {
    /// An event may come before the answer that gives its row the name by which it is found.
    private func checkLink(_ demand: Requirements.Demand, _ diagnostics: inout Diagnostics) {
        guard let webhook = demand.webhook, webhook.webhookRules.link == nil,
            let match = demand.call.answer.first(where: { $0.field.text == webhook.webhookRules.match.field.text })
        else { return }
        diagnostics.error(
            "no-link", "events find their row by `\(match.field.text)`, and may come before the answer that gives it",
            at: webhook.webhookRules.match.field.location,
            notes: [Diagnostic.Note("the answer", at: match.field.location)],
            fix: "send the row's key with the call, and say where events have it: `link: {id: data.object.metadata.id}`"
        )
    }
}

extension Diagnostic {
    fileprivate static func clientsOwn(
        _ field: Field, in call: ServiceCall, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-path",
            "the path of `\(call.name.text)` has `\(field.name)`, which is not the service's name for anything",
            at: location,
            fix: "name a field that only a call or an event gives, with `write: []`, or send it in `fields`")
    }

    fileprivate static func untold(_ field: String, by made: Requirements.Demand) -> Diagnostic {
        Diagnostic(
            .error, code: "untold-change",
            "an update changes `\(field)`, which `\(made.call.name.text)` has sent, without a call",
            at: made.spec.call.location,
            fix: "let `update` demand a call that sends it, or write `write: [create]` for the field")
    }

    fileprivate static func untoldEnd(of made: Requirements.Demand, by delete: Action) -> Diagnostic {
        Diagnostic(
            .error, code: "untold-change",
            "`\(delete.name)` removes a row for which `\(made.call.name.text)` was called, without a call",
            at: made.spec.call.location,
            fix: "allow `\(delete.name)` only where it has ended there: "
                + "`{name: \(delete.name), only: {status: canceled}}`")
    }

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
