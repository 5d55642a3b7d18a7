internal import Blueprints
internal import Documents
internal import Model

extension WebhookSpec {
    func check(against resource: Resource, reporting diagnostics: inout Diagnostics) {
        let checker = ChangeChecker(fields: resource.fields, subject: "an event of `\(integration)`")
        for rule in webhookRules.rules {
            checker.check(from: rule.from, reporting: &diagnostics)
            checker.check(set: rule.set, reporting: &diagnostics)
            for reading in rule.copy {
                check(reading, of: checker, takes: [.text, .timestamp], reporting: &diagnostics)
                if let change = rule.set.first(where: { $0.field.text == reading.field.text }) {
                    diagnostics.error(
                        "duplicate-field", "an event of `\(integration)` sets and copies `\(reading.field.text)`",
                        at: reading.field.location,
                        notes: [Diagnostic.Note("it is set here", at: change.field.location)],
                        fix: "remove one of them")
                }
            }
        }
        check(webhookRules.match, of: checker, takes: [.text], reporting: &diagnostics)
        guard let time = webhookRules.time else { return }
        check(time, of: checker, takes: [.timestamp], reporting: &diagnostics)
        if let field = resource.fields.first(where: { $0.name == time.field.text }),
            field.required || !field.write.isEmpty || field.role != nil
        {
            diagnostics.error(
                "wrong-time", "`\(field.name)` cannot keep the time of an event", at: time.field.location,
                fix: "use a field with `required: false` and `write: []`, which nothing else sets")
        }
    }

    private func check(
        _ reading: WebhookRules.Reading, of checker: ChangeChecker, takes literals: [Literal],
        reporting diagnostics: inout Diagnostics
    ) {
        guard let field = checker.field(reading.field, reporting: &diagnostics),
            !literals.contains(field.literal) || field.isForeign
        else { return }
        let kinds = literals.map { $0 == .text ? "text" : "a timestamp" }.joined(separator: " or ")
        diagnostics.error(
            "wrong-type", "an event of `\(integration)` cannot give `\(field.name)`, which is not \(kinds)",
            at: reading.field.location,
            fix: "use a field of a type whose `literal` is "
                + literals.map { "`\($0)`" }.joined(separator: " or ")
                + (literals == [.text] ? ", such as string or enum" : ""))
    }
}
