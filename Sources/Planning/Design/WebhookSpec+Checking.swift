internal import Blueprints
internal import Documents
internal import Model

extension WebhookSpec {
    func check(against resource: Resource, reporting diagnostics: inout Diagnostics) {
        let checker = ChangeChecker(fields: resource.fields, subject: "an event of `\(integration)`")
        for rule in webhookRules.rules {
            checker.check(from: rule.from, reporting: &diagnostics)
            checker.check(set: rule.set, reporting: &diagnostics)
        }
        for reading in [webhookRules.match] + webhookRules.rules.flatMap(\.copy) {
            guard let field = checker.field(reading.field, reporting: &diagnostics),
                field.literal != .text || field.isForeign
            else { continue }
            diagnostics.error(
                "wrong-type", "an event of `\(integration)` cannot identify `\(field.name)`, which is not text",
                at: reading.field.location,
                fix: "use a field of a type whose `literal` is `text`, such as string or enum")
        }
    }
}
