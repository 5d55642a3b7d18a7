/// One value of a resource, with how the stack writes its type.
package struct Field: Sendable, Hashable {
    /// When a client may send the field.
    package enum Write: String, Sendable, CaseIterable { case create, update }

    /// Snake case, as in the JSON body and the column.
    package let name: String
    /// The stack-neutral type: `string`, `uuid`, `enum`.
    package let type: String
    package let purpose: String
    package let required: Bool
    package let unique: Bool
    package let index: Bool
    /// Whether it is, or is part of, the primary key.
    package let isKey: Bool
    /// Whether `min` and `max` bound a length, not a value.
    package let measuresLength: Bool
    /// The least length of a text, or the least number.
    package let min: Int?
    /// The greatest length of a text, or the greatest number.
    package let max: Int?
    /// The allowed values of an `enum`.
    package let values: [String]
    /// The same, with the names that constants can have.
    package let constants: [EnumConstant]
    package let `default`: String?
    /// The form of its values in blueprints.
    package let literal: Literal
    package let write: [Write]
    /// The resource whose key this field holds.
    package let references: String?
    /// Whether that resource is of the same feature, so that a foreign key is possible.
    package let isForeign: Bool
    /// The integration that added the field; nil where it is the feature's or the stack's own.
    package let integration: String?
    /// The type in the stack's language and in its database.
    package let code: String
    package let sql: String

    package init(
        name: String, type: String, purpose: String, required: Bool, unique: Bool, index: Bool, isKey: Bool,
        measuresLength: Bool, min: Int?, max: Int?, values: [String], constants: [EnumConstant], default: String?,
        literal: Literal, write: [Write], references: String?, isForeign: Bool, integration: String?, code: String,
        sql: String
    ) {
        self.name = name
        self.type = type
        self.purpose = purpose
        self.required = required
        self.unique = unique
        self.index = index
        self.isKey = isKey
        self.measuresLength = measuresLength
        self.min = min
        self.max = max
        self.values = values
        self.constants = constants
        self.default = `default`
        self.literal = literal
        self.write = write
        self.references = references
        self.isForeign = isForeign
        self.integration = integration
        self.code = code
        self.sql = sql
    }
}
