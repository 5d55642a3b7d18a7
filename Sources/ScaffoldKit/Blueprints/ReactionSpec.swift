internal import Documents

/// What a feature says of an integration's events.
struct ReactionSpec: Sendable {
    let integration: String
    let location: SourceLocation
    let reaction: Reaction
}

extension ReactionSpec {
    static func decode(_ fields: inout MappingReader) -> ReactionSpec {
        let integration = fields.text("integration")
        let matches = fields.required("match") { Reaction.Reading.list($0, &$1) } ?? []
        if matches.count != 1, fields.has("match") {
            fields.diagnostics.error(
                "wrong-match", "`match` names \(matches.count) fields", at: fields.location("match"),
                fix: "name the one field that tells the row: `{stripe_subscription_id: data.object.id}`")
        }
        let spec = ReactionSpec(
            integration: integration.text, location: integration.location,
            reaction: Reaction(
                match: matches.first ?? Reaction.Reading(field: integration, path: []),
                rules: fields.mappings("events") { fields in
                    Reaction.Rule(
                        types: fields.required("types") { $0.items(&$1) { $0.text(&$1) } } ?? [],
                        from: Action.Change.decode("from", &fields),
                        set: Action.Change.decode("set", &fields),
                        copy: fields.optional("copy") { Reaction.Reading.list($0, &$1) } ?? [])
                }))
        spec.reportTwins(reporting: &fields.diagnostics)
        return spec
    }

    /// What an event of a type does is told in one place.
    private func reportTwins(reporting diagnostics: inout Diagnostics) {
        var seen: [String: LocatedText] = [:]
        for type in reaction.rules.flatMap(\.types) {
            if let first = seen[type.text] {
                diagnostics.error(
                    "duplicate-event", "events of the type \(type.text.quoted) are named twice", at: type.location,
                    notes: [Diagnostic.Note("the first time", at: first.location)],
                    fix: "let one entry say all that they do")
            } else {
                seen[type.text] = type
            }
        }
    }

    /// What is read from an event is text.
    private static let readable: Set = ["string", "text", "enum"]

    func check(against resource: Resource, reporting diagnostics: inout Diagnostics) {
        let checker = ChangeChecker(fields: resource.fields, subject: "an event of `\(integration)`")
        for rule in reaction.rules {
            checker.check(from: rule.from, reporting: &diagnostics)
            checker.check(set: rule.set, reporting: &diagnostics)
        }
        for reading in [reaction.match] + reaction.rules.flatMap(\.copy) {
            guard let field = checker.field(reading.field, reporting: &diagnostics),
                !Self.readable.contains(field.type)
            else { continue }
            diagnostics.error(
                "wrong-type", "an event of `\(integration)` cannot tell `\(field.name)`, which is no text",
                at: reading.field.location, fix: "use a field of type string, text or enum")
        }
    }
}

extension Reaction.Reading {
    /// `{status: data.object.status}`, in the order of the document.
    fileprivate static func list(_ value: LocatedNode, _ diagnostics: inout Diagnostics) -> [Reaction.Reading]? {
        value.entries(&diagnostics) { field, value, diagnostics in
            guard let path = value.text(&diagnostics) else { return nil }
            let keys = path.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            if keys.allSatisfy(Identifier.isValid) { return Reaction.Reading(field: field, path: keys) }
            diagnostics.error(
                "invalid-path", "\(path.text.quoted) is no place in an event", at: path.location,
                fix: "write keys joined by dots: `data.object.id`")
            return nil
        }
    }
}
