package import Documents

/// An operation that clients can perform on a resource.
package struct Action: Sendable, Hashable {
    /// A field and the values that an action sets or requires.
    package struct Change: Sendable, Hashable {
        package let field: LocatedText
        /// Values of the field, `now` or `null`.
        package let values: [LocatedText]
        /// The field itself; nil until the resource's fields are known.
        package var target: Field?

        package init(field: LocatedText, values: [LocatedText]) {
            self.field = field
            self.values = values
        }
    }

    /// `create`, `list`, `cancel`.
    package let name: String
    /// The stack's endpoint pattern: `transition`.
    package let pattern: String
    /// The states in which the action is allowed; empty if it always is.
    package var from: [Change]
    /// What the action changes; empty if it is undeclared.
    package var set: [Change]
    /// Whether it is allowed for a row whose create was not answered by the service that it calls.
    package var takesOpen = false
    /// Whether it first settles such a row, and does so by making the call of its create once more.
    package var (settlesOpen, tellsAgain) = (false, false)
    /// The call of an external service that it demands; nil if it demands none.
    package var call: ServiceCall? {
        get { calls.first }
        set { calls = newValue.map { [$0] } ?? [] }
    }
    /// One at most, apart from the action: few have one, which is large, and actions are copied often.
    private var calls: [ServiceCall] = []

    package init(name: String, pattern: String, from: [Change], set: [Change]) {
        self.name = name
        self.pattern = pattern
        self.from = from
        self.set = set
    }

    /// Whether it makes a row; other actions are about one that is there.
    package var makesRow: Bool { pattern == "create" }

    /// Whether clients send the values that it changes.
    package var takesValues: Bool { pattern == "update" }

    /// Whether it may be allowed for a row that its create has left as `set` says.
    ///
    /// - Parameter mayMeet: whether another field of such a row may have a value that a condition asks for.
    package func mayTake(rowWith set: [Change], where mayMeet: (Change) -> Bool) -> Bool {
        from.allSatisfy { condition in
            guard let value = set.first(where: { $0.field.text == condition.field.text })?.values.first else {
                return mayMeet(condition)
            }
            return condition.values.contains { $0.text == value.text }
        }
    }

    /// The action with its fields resolved.
    package func typed(by fields: [Field]) -> Action {
        var action = self
        action.from = from.map { $0.typed(by: fields) }
        action.set = set.map { $0.typed(by: fields) }
        return action
    }

    /// Whether anything says what an endpoint with the action does.
    package func isDeclared(by effect: Endpoint.Effect?) -> Bool {
        switch effect {
        case .templates: true
        case .set: !set.isEmpty
        case nil: false
        }
    }
}

extension Action.Change {
    /// The values, as templates see them.
    package var fieldValues: [FieldValue] {
        target.map { field in values.map { FieldValue($0.text, of: field) } } ?? []
    }

    /// The values of the enum that are not listed; empty for fields of other types.
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
    /// The required states: each value of the first field combined with the first value of every other field. One empty
    /// state if nothing is required.
    package var states: [[FieldValue]] {
        guard let first else { return [[]] }
        let others = dropFirst().compactMap(\.fieldValues.first)
        return first.fieldValues.map { [$0] + others }
    }

    /// The changes whose field gets a value that is not required: the action is then not allowed a second time.
    package func left(by set: [Action.Change]) -> [Action.Change] {
        filter { change in
            set.contains { result in
                result.field.text == change.field.text
                    && !change.values.contains { $0.text == result.values.first?.text }
            }
        }
    }
}
