package import Documents

/// Something a client can do with a resource.
package struct Action: Sendable, Hashable {
    /// A value that a transition sets or demands: a field and what it holds.
    package struct Change: Sendable, Hashable {
        package let field: LocatedText
        /// Values of the field, `now` or `null`.
        package let values: [LocatedText]
        /// The form of the values, once the field's type is known.
        var literal = Literal.text

        package init(field: LocatedText, values: [LocatedText], literal: Literal = Literal.text) {
            self.field = field
            self.values = values
            self.literal = literal
        }
    }

    /// `create`, `list`, `cancel`.
    package let name: String
    /// The stack's endpoint pattern behind it: `transition`.
    package let pattern: String
    /// The states in which the action is allowed; empty where it always is.
    package var from: [Change]
    /// What the action changes; empty where nobody declared it.
    package var set: [Change]

    package init(name: String, pattern: String, from: [Change], set: [Change]) {
        self.name = name
        self.pattern = pattern
        self.from = from
        self.set = set
    }

    /// The same for fields whose types are known.
    package func typed(by fields: [Field]) -> Action {
        var action = self
        action.from = from.map { $0.typed(by: fields) }
        action.set = set.map { $0.typed(by: fields) }
        return action
    }
}

extension Action.Change {
    func typed(by fields: [Field]) -> Action.Change {
        var change = self
        change.literal = fields.first { $0.name == field.text }?.literal ?? .text
        return change
    }
}
