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
        let times = fields.optional("time") { WebhookRules.Reading.list($0, &$1) }
        if let times, times.count != 1 {
            fields.diagnostics.error(
                "wrong-time", "`time` names \(times.count) fields", at: fields.location("time"),
                fix: "name the one field that keeps the time of the newest event: `{stripe_updated_at: created}`")
        }
        let links = fields.optional("link") { WebhookRules.Reading.list($0, &$1) }
        if let links, links.count != 1 {
            fields.diagnostics.error(
                "wrong-link", "`link` names \(links.count) fields", at: fields.location("link"),
                fix: "name the key of the rows: `{id: data.object.metadata.subscription_id}`")
        }
        let spec = WebhookSpec(
            integration: integration.text, location: integration.location,
            webhookRules: WebhookRules(
                match: matches.first ?? WebhookRules.Reading(field: integration, paths: []),
                time: times?.first, begins: fields.texts("begins"), link: links?.first,
                rules: fields.mappings("events") { fields in
                    WebhookRules.Rule(
                        types: types(of: &fields),
                        from: Action.Change.decode("from", &fields),
                        set: Action.Change.decode("set", &fields),
                        copy: fields.optional("copy") { WebhookRules.Reading.list($0, &$1) } ?? [])
                }))
        spec.reportTwins(reporting: &fields.diagnostics)
        spec.checkBegins(reporting: &fields.diagnostics)
        return spec
    }

    private static func types(of fields: inout MappingReader) -> [LocatedText] {
        let types = fields.texts(required: "types")
        if types.isEmpty, fields.node("types")?.node.sequence?.isEmpty ?? false {
            fields.diagnostics.error(
                "wrong-event", "`types` names no event", at: fields.location("types"),
                fix: "name the types as the service sends them, or remove the entry")
        }
        return types
    }

    /// Reports an event type with more than one entry.
    private func reportTwins(reporting diagnostics: inout Diagnostics) {
        var seen: [String: LocatedText] = [:]
        for type in webhookRules.rules.flatMap(\.types) {
            if type.text.unicodeScalars.count > 255 {
                diagnostics.error(
                    "wrong-event", "the type of an event has \(type.text.unicodeScalars.count) characters",
                    at: type.location, fix: "write the type as the service sends it; deliveries keep 255 characters")
            }
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

extension WebhookSpec {
    /// Types that objects begin with are handled, and are compared by their time.
    private func checkBegins(reporting diagnostics: inout Diagnostics) {
        let types = webhookRules.rules.flatMap(\.types)
        for (index, type) in webhookRules.begins.enumerated() {
            if webhookRules.begins[..<index].contains(where: { $0.text == type.text }) {
                diagnostics.error(
                    "wrong-beginning", "`begins` names \(type.text.quoted) twice", at: type.location,
                    fix: "remove one of them")
            } else if webhookRules.time == nil {
                diagnostics.error(
                    "wrong-beginning", "`begins` needs the time of events", at: type.location,
                    fix: "add `time`, such as `time: {stripe_updated_at: created}`")
            } else if !types.contains(where: { $0.text == type.text }) {
                diagnostics.error(
                    "wrong-beginning", "the event type \(type.text.quoted) of `begins` has no effect",
                    at: type.location,
                    fix: "name a type that stands in `events`")
            }
        }
    }
}

extension WebhookRules.Reading {
    /// `{status: data.object.status}`, or with several places of which the first that has a value counts, in document
    /// order.
    ///
    /// - Parameter what: what has the places.
    static func list(
        _ value: LocatedNode, in what: String = "an event", _ diagnostics: inout Diagnostics
    ) -> [WebhookRules.Reading]? {
        value.entries(&diagnostics) { field, value, diagnostics in
            let texts =
                value.node.sequence == nil
                ? value.text(&diagnostics).map { [$0] } : value.items(&diagnostics) { $0.text(&$1) }
            guard let texts else { return nil }
            if texts.isEmpty {
                diagnostics.error(
                    "invalid-path", "`\(field.text)` has no place in \(what)", at: field.location,
                    fix: "write keys joined by dots: `data.object.id`")
            }
            let paths = texts.compactMap { path($0, in: what, &diagnostics) }
            return paths.isEmpty || paths.count < texts.count ? nil : WebhookRules.Reading(field: field, paths: paths)
        }
    }

    /// Names of members, and between them positions in lists.
    static func path(
        _ text: LocatedText, in what: String, _ diagnostics: inout Diagnostics
    ) -> [String]? {
        let keys = text.text.parts(between: { $0 == UInt8(ascii: ".") }).map(String.init)
        // A position stands between two names: lists hold objects, and the outermost and innermost value has a name.
        let isPath =
            keys.indices.allSatisfy { index in
                let isInside = keys.indices.dropFirst().dropLast().contains(index)
                return Identifier.isValid(keys[index])
                    || isInside && isPosition(keys[index]) && Identifier.isValid(keys[index - 1])
            } && keys.last.map(Identifier.isValid) ?? false
        if isPath { return keys }
        diagnostics.error(
            "invalid-path", "\(text.text.quoted) is not a path in \(what)", at: text.location,
            fix: "write keys joined by dots: `data.object.id`, and positions in lists: `data.items.0.id`")
        return nil
    }

    /// A number from 0 to 999 in its only spelling.
    private static func isPosition(_ key: String) -> Bool {
        Int(key).map { (0...999).contains($0) && String($0) == key } ?? false
    }
}
