package import Documents

/// Fields whose values together no two rows have, or no two of the rows in some states.
package struct Combination: Sendable, Hashable {
    package let fields: [LocatedText]
    /// The states in which a row counts; empty if each does.
    package var condition: [Action.Change]
    /// The fields themselves; empty until the resource's fields are known.
    package var targets: [Field] = []

    package init(fields: [LocatedText], condition: [Action.Change]) {
        self.fields = fields
        self.condition = condition
    }

    /// `customer_id_plan`, as the end of its index's name.
    package var name: String { fields.map(\.text).joined(separator: "_") }

    /// `customer_id, plan`.
    package var title: String { fields.map(\.text).joined(separator: ", ") }

    /// What a lock says of it: its fields and, where only some rows count, which.
    package var text: String {
        let states = condition.map { "\($0.field.text) \($0.values.map(\.text).joined(separator: "|"))" }
        return ([title] + (states.isEmpty ? [] : ["where " + states.joined(separator: " and ")])).joined(separator: " ")
    }

    /// With its fields resolved.
    package func typed(by fields: [Field]) -> Combination {
        var combination = self
        combination.condition = condition.map { $0.typed(by: fields) }
        combination.targets = self.fields.compactMap { name in fields.first { $0.name == name.text } }
        return combination
    }

    /// Whether a client that creates two rows alike gets the second refused: it says each value, and a new row counts.
    package var refusesCreate: Bool {
        targets.count == fields.count && targets.allSatisfy { $0.write.contains(.create) }
            && condition.allSatisfy { change in change.values.contains { $0.text == change.target?.default } }
    }

    /// Whether clients can change one of the fields.
    package var isUpdatable: Bool { targets.contains { $0.write.contains(.update) } }
}
