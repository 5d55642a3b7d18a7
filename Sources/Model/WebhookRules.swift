package import Documents

/// What the events of an integration change in the resource that it works on.
package struct WebhookRules: Sendable, Hashable {
    /// A field, and where its value stands in the event.
    package struct Reading: Sendable, Hashable {
        package let field: LocatedText
        /// Keys of JSON objects, the outermost first: `data`, `object`, `id`.
        package let path: [String]

        package init(field: LocatedText, path: [String]) {
            self.field = field
            self.path = path
        }
    }

    /// What one or more types of events do.
    package struct Rule: Sendable, Hashable {
        package let types: [LocatedText]
        /// The states in which the event changes anything; empty where it always does.
        package var from: [Action.Change]
        package var set: [Action.Change]
        /// Values that are taken from the event; one that the field cannot have changes nothing.
        package let copy: [Reading]

        package init(types: [LocatedText], from: [Action.Change], set: [Action.Change], copy: [Reading]) {
            self.types = types
            self.from = from
            self.set = set
            self.copy = copy
        }
    }

    /// Tells which row an event is about.
    package let match: Reading
    package var rules: [Rule]

    package init(match: Reading, rules: [Rule]) {
        self.match = match
        self.rules = rules
    }

    /// The same for fields whose types are known.
    package func typed(by fields: [Field]) -> WebhookRules {
        var webhookRules = self
        for index in rules.indices {
            webhookRules.rules[index].from = rules[index].from.map { $0.typed(by: fields) }
            webhookRules.rules[index].set = rules[index].set.map { $0.typed(by: fields) }
        }
        return webhookRules
    }
}
