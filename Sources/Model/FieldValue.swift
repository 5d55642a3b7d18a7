/// A value that a blueprint gives a field: a default, one of an enum's values, what an action demands or sets.
package struct FieldValue: Sendable {
    /// As the blueprint writes it: `open`, `now`, `null`.
    package let text: String
    package let field: Field

    package init(_ text: String, of field: Field) {
        self.text = text
        self.field = field
    }

    /// Whether it is the time at which the row is made or changed.
    package var isNow: Bool { field.literal.isTime && text == "now" }

    /// Whether it clears the field.
    package var isNull: Bool { !field.required && text == "null" }

    /// Its place among the values of an enum, from 1; 0 for a value that is none of these.
    package var position: Int { (field.values.firstIndex(of: text) ?? -1) + 1 }

    /// What a constant of the value can be called; nil for a value that is none of an enum's.
    package var constant: EnumConstant? { field.names.first { $0.value == text } }
}
