package import Documents
package import Model

/// A feature's handling of an integration's events.
package struct WebhookSpec: Sendable {
    package let integration: String
    package let location: SourceLocation
    package let webhookRules: WebhookRules
}

extension WebhookSpec {
    static func decode(_ fields: inout MappingReader) -> WebhookSpec {
        let integration = fields.text("integration")
        let matches = fields.required("match") { WebhookRules.Reading.list($0, &$1) } ?? []
        if matches.count != 1, fields.has("match") {
            fields.diagnostics.error(
                "wrong-match", "`match` names \(matches.count) fields", at: fields.location("match"),
                fix: "name the one field that identifies the row: `{stripe_subscription_id: data.object.id}`")
        }
        let spec = WebhookSpec(
            integration: integration.text, location: integration.location,
            webhookRules: WebhookRules(
                match: matches.first ?? WebhookRules.Reading(field: integration, path: []),
                rules: fields.mappings("events") { fields in
                    WebhookRules.Rule(
                        types: fields.required("types") { $0.items(&$1) { $0.text(&$1) } } ?? [],
                        from: Action.Change.decode("from", &fields),
                        set: Action.Change.decode("set", &fields),
                        copy: fields.optional("copy") { WebhookRules.Reading.list($0, &$1) } ?? [])
                }))
        spec.reportTwins(reporting: &fields.diagnostics)
        return spec
    }

    /// Reports an event type with more than one entry.
    private func reportTwins(reporting diagnostics: inout Diagnostics) {
        var seen: [String: LocatedText] = [:]
        for type in webhookRules.rules.flatMap(\.types) {
            if let first = seen[type.text] {
                diagnostics.error(
                    "duplicate-event", "the event type \(type.text.quoted) has two entries", at: type.location,
                    notes: [Diagnostic.Note("the first time", at: first.location)],
                    fix: "combine the two entries")
            } else {
                seen[type.text] = type
            }
        }
    }
}

extension WebhookRules.Reading {
    /// `{status: data.object.status}`, in document order.
    fileprivate static func list(_ value: LocatedNode, _ diagnostics: inout Diagnostics) -> [WebhookRules.Reading]? {
        value.entries(&diagnostics) { field, value, diagnostics in
            guard let path = value.text(&diagnostics) else { return nil }
            let keys = path.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            if keys.allSatisfy(Identifier.isValid) { return WebhookRules.Reading(field: field, path: keys) }
            diagnostics.error(
                "invalid-path", "\(path.text.quoted) is not a path in an event", at: path.location,
                fix: "write keys joined by dots: `data.object.id`")
            return nil
        }
    }
}
