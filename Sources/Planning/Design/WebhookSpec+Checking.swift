internal import Blueprints
internal import Documents
internal import Model

extension WebhookSpec {
    func check(against resource: Resource, reporting diagnostics: inout Diagnostics) {
        let checker = ChangeChecker(fields: resource.fields, subject: subject)
        for rule in webhookRules.rules {
            checker.check(from: rule.from, reporting: &diagnostics)
            checker.check(set: rule.set, reporting: &diagnostics)
            for reading in rule.copy {
                reading.check(by: checker, takes: [.text, .timestamp], subject: subject, reporting: &diagnostics)
                if let change = rule.set.first(where: { $0.field.text == reading.field.text }) {
                    diagnostics.error(
                        "duplicate-field", "an event of `\(integration)` sets and copies `\(reading.field.text)`",
                        at: reading.field.location,
                        notes: [Diagnostic.Note("it is set here", at: change.field.location)],
                        fix: "remove one of them")
                }
            }
        }
        webhookRules.match.check(by: checker, takes: [.text], subject: subject, reporting: &diagnostics)
        if let link = webhookRules.link, checker.field(link.field, reporting: &diagnostics)?.isKey == false {
            diagnostics.error(
                "wrong-link", "`\(link.field.text)` is not the key of a row", at: link.field.location,
                fix: "name the key, which the call has sent with its row")
        }
        let match = webhookRules.match.field
        if webhookRules.link != nil, let field = resource.fields.first(where: { $0.name == match.text }), field.required
        {
            diagnostics.error(
                "wrong-link", "every row has a `\(field.name)` already, so no event can give it one",
                at: match.location, fix: "write `required: false` for the field, or remove `link`")
        }
        guard let time = webhookRules.time else { return }
        for change in webhookRules.rules.flatMap({ $0.copy.map(\.field) + $0.set.map(\.field) })
        where change.text == time.field.text {
            diagnostics.error(
                "wrong-time", "`\(change.text)` keeps the time of the newest event, so no event sets it",
                at: change.location, notes: [Diagnostic.Note("it is named here", at: time.field.location)],
                fix: "use another field for one of them")
        }
        time.check(by: checker, takes: [.timestamp], subject: subject, reporting: &diagnostics)
        if let field = resource.fields.first(where: { $0.name == time.field.text }),
            field.required || !field.write.isEmpty || field.role != nil
        {
            diagnostics.error(
                "wrong-time", "`\(field.name)` cannot keep the time of an event", at: time.field.location,
                fix: "use a field with `required: false` and `write: []`, which nothing else sets")
        }
    }

    private var subject: String { "an event of `\(integration)`" }
}

extension WebhookRules.Reading {
    /// Checks that its field can have a value from outside.
    func check(
        by checker: ChangeChecker, takes literals: [Literal], subject: String, reporting diagnostics: inout Diagnostics
    ) {
        guard let field = checker.field(self.field, reporting: &diagnostics),
            !literals.contains(field.literal) || field.isForeign
        else { return }
        let kinds = literals.map { $0 == .text ? "text" : "a timestamp" }.joined(separator: " or ")
        diagnostics.error(
            "wrong-type", "\(subject) cannot give `\(field.name)`, which is not \(kinds)",
            at: self.field.location,
            fix: "use a field of a type whose `literal` is "
                + literals.map { "`\($0)`" }.joined(separator: " or ")
                + (literals == [.text] ? ", such as string or enum" : ""))
    }
}
