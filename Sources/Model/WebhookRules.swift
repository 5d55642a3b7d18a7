package import Documents

/// What the events of an integration change in its resource.
package struct WebhookRules: Sendable, Hashable {
    /// A field and the places of its value in the event.
    package struct Reading: Sendable, Hashable {
        package let field: LocatedText
        /// Of these the first that has a value counts. Each is keys of nested JSON objects and positions in lists, the
        /// outermost first: `data`, `object`, `id`.
        package let paths: [[String]]
        /// The field itself; nil until the resource's fields are known.
        package var target: Field?

        package init(field: LocatedText, paths: [[String]]) {
            self.field = field
            self.paths = paths
        }

        package var path: [String] { paths.first ?? [] }
    }

    /// The effect of one or more event types.
    package struct Rule: Sendable, Hashable {
        package let types: [LocatedText]
        /// The states in which the event has an effect; empty if it always has.
        package var from: [Action.Change]
        package var set: [Action.Change]
        /// Fields with values from the event. One with a value that the field cannot have is refused, to come again.
        package var copy: [Reading]

        package init(types: [LocatedText], from: [Action.Change], set: [Action.Change], copy: [Reading]) {
            self.types = types
            self.from = from
            self.set = set
            self.copy = copy
        }

        /// Those of `copy` on whose fields it depends whether later events have an effect.
        package var contested: [Reading] {
            copy.filter { reading in from.contains { $0.field.text == reading.field.text } }
        }
    }

    /// One type of event and its effect.
    package struct Handled: Sendable {
        package let type: String
        package let rule: Rule
    }

    /// Identifies the row that an event is about.
    package var match: Reading
    /// The field that keeps the time of the newest event that was applied, and its place in events: older ones change
    /// nothing. Nil if events are applied in the order in which they come.
    package var time: Reading?
    /// The types of events that an object begins with: of two events of one time such a one is the older.
    package let begins: [LocatedText]
    /// The row's key, and its place in events about a row that `match` does not find; nil if events have none.
    package var link: Reading?
    package var rules: [Rule]

    package init(match: Reading, time: Reading?, begins: [LocatedText], link: Reading?, rules: [Rule]) {
        self.match = match
        self.time = time
        self.begins = begins
        self.link = link
        self.rules = rules
    }

    /// Each type of event by itself.
    package var handled: [Handled] { rules.flatMap { rule in rule.types.map { Handled(type: $0.text, rule: rule) } } }

    /// The rules with their fields resolved.
    package func typed(by fields: [Field]) -> WebhookRules {
        var webhookRules = self
        webhookRules.match = match.typed(by: fields)
        webhookRules.time = time?.typed(by: fields)
        webhookRules.link = link?.typed(by: fields)
        for index in rules.indices {
            webhookRules.rules[index].from = rules[index].from.map { $0.typed(by: fields) }
            webhookRules.rules[index].set = rules[index].set.map { $0.typed(by: fields) }
            webhookRules.rules[index].copy = rules[index].copy.map { $0.typed(by: fields) }
        }
        return webhookRules
    }
}

extension WebhookRules.Reading {
    func typed(by fields: [Field]) -> WebhookRules.Reading {
        var reading = self
        reading.target = fields.first { $0.name == field.text }
        return reading
    }
}
