package import Documents

/// Something a client can do with a resource.
package struct Action: Sendable, Hashable {
    /// A value that a transition sets or demands: a field and what it holds.
    package struct Change: Sendable, Hashable {
        package let field: LocatedText
        /// Values of the field, `now` or `null`.
        package let values: [LocatedText]
        /// The field itself, once the resource's fields are known.
        package var target: Field?

        package init(field: LocatedText, values: [LocatedText]) {
            self.field = field
            self.values = values
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
    /// The values, as templates see them.
    package var fieldValues: [FieldValue] {
        target.map { field in values.map { FieldValue($0.text, of: field) } } ?? []
    }

    /// The values of an enum that are none of these; empty for a field of another type.
    package var others: [FieldValue] {
        target.map { field in field.constants.filter { one in !values.contains { $0.text == one.text } } } ?? []
    }

    package func typed(by fields: [Field]) -> Action.Change {
        var change = self
        change.target = fields.first { $0.name == field.text }
        return change
    }
}

extension [Action.Change] {
    /// What is asked for, state by state: each value of the first field with the first value of each other one. One
    /// state of no values where nothing is asked for.
    package var states: [[FieldValue]] {
        guard let first else { return [[]] }
        let others = dropFirst().compactMap(\.fieldValues.first)
        return first.fieldValues.map { [$0] + others }
    }

    /// Those whose field is given a value that is not asked for: what happens once cannot happen again.
    package func left(by set: [Action.Change]) -> [Action.Change] {
        filter { change in
            set.contains { result in
                result.field.text == change.field.text
                    && !change.values.contains { $0.text == result.values.first?.text }
            }
        }
    }
}
