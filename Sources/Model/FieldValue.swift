/// A value of a field in a blueprint: a default, an enum value, or a value that an action requires or sets.
package struct FieldValue: Sendable {
    /// As written in the blueprint: `open`, `now`, `null`.
    package let text: String
    package let field: Field

    package init(_ text: String, of field: Field) {
        self.text = text
        self.field = field
    }

    /// Whether it is the time at which the row is created or changed.
    package var isNow: Bool { field.literal.isTime && text == "now" }

    /// Whether it clears the field.
    package var isNull: Bool { !field.required && text == "null" }

    /// Its position among the values of the enum, from 1; 0 if it is not one of them.
    package var position: Int { (field.values.firstIndex(of: text) ?? -1) + 1 }

    /// The constant of an enum value; nil for other values.
    package var constant: EnumConstant? { field.names.first { $0.value == text } }
}
