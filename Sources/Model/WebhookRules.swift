package import Documents

/// What the events of an integration change in its resource.
package struct WebhookRules: Sendable, Hashable {
    /// A field and the path of its value in the event.
    package struct Reading: Sendable, Hashable {
        package let field: LocatedText
        /// Keys of nested JSON objects, outermost first: `data`, `object`, `id`.
        package let path: [String]
        /// The field itself; nil until the resource's fields are known.
        package var target: Field?

        package init(field: LocatedText, path: [String]) {
            self.field = field
            self.path = path
        }
    }

    /// The effect of one or more event types.
    package struct Rule: Sendable, Hashable {
        package let types: [LocatedText]
        /// The states in which the event has an effect; empty if it always has.
        package var from: [Action.Change]
        package var set: [Action.Change]
        /// Fields with values from the event; a value that the field cannot have changes nothing.
        package var copy: [Reading]

        package init(types: [LocatedText], from: [Action.Change], set: [Action.Change], copy: [Reading]) {
            self.types = types
            self.from = from
            self.set = set
            self.copy = copy
        }
    }

    /// One type of event and its effect.
    package struct Handled: Sendable {
        package let type: String
        package let rule: Rule
    }

    /// Identifies the row that an event is about.
    package var match: Reading
    package var rules: [Rule]

    package init(match: Reading, rules: [Rule]) {
        self.match = match
        self.rules = rules
    }

    /// Each type of event by itself.
    package var handled: [Handled] { rules.flatMap { rule in rule.types.map { Handled(type: $0.text, rule: rule) } } }

    /// The rules with their fields resolved.
    package func typed(by fields: [Field]) -> WebhookRules {
        var webhookRules = self
        webhookRules.match = match.typed(by: fields)
        for index in rules.indices {
            webhookRules.rules[index].from = rules[index].from.map { $0.typed(by: fields) }
            webhookRules.rules[index].set = rules[index].set.map { $0.typed(by: fields) }
            webhookRules.rules[index].copy = rules[index].copy.map { $0.typed(by: fields) }
        }
        return webhookRules
    }
}

extension WebhookRules.Reading {
    fileprivate func typed(by fields: [Field]) -> WebhookRules.Reading {
        var reading = self
        reading.target = fields.first { $0.name == field.text }
        return reading
    }
}
