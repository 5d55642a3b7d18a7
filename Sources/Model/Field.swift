/// A field of a resource, with its type in the stack's language and database.
package struct Field: Sendable, Hashable {
    /// When a client may send the field.
    package enum Write: String, Sendable, CaseIterable { case create, update }

    /// The purpose of a field that every table has.
    package enum Role: String, Sendable, CaseIterable { case created, updated }

    /// Snake case, as in the JSON body and the column.
    package let name: String
    /// The role by which templates find the field; nil for an ordinary field.
    package let role: Role?
    /// The stack-neutral type: `string`, `uuid`, `enum`.
    package let type: String
    package let purpose: String
    package let required: Bool
    package let unique: Bool
    package let index: Bool
    /// Whether it is, or is part of, the primary key.
    package let isKey: Bool
    /// Whether `min` and `max` limit the length, not the value.
    package let measuresLength: Bool
    /// Whether it takes any text that its limits allow.
    package let isFree: Bool
    /// Whether lists can be filtered by it.
    package let isFilter: Bool
    /// The minimum length of a text, or the minimum value of a number.
    package let min: Int?
    /// The maximum length of a text, or the maximum value of a number.
    package let max: Int?
    /// The allowed values of an `enum`.
    package let values: [String]
    /// The names of constants for these values.
    package let names: [EnumConstant]
    package let `default`: String?
    /// The form of its values in blueprints.
    package let literal: Literal
    package var write: [Write]
    /// The resource whose key this field stores.
    package let references: String?
    /// The resource or the integration's model that has the field.
    package let resource: ResourceOutline
    /// The resource of the same feature whose key this field stores, so that a foreign key is possible.
    package let target: ResourceOutline?
    /// Whether the table of `target` is created after the field's own.
    package let isForward: Bool
    /// Whether `target` refers back to the field's own resource, directly or through others.
    package let isCircular: Bool
    /// The integration that added the field; nil if it belongs to the feature or the stack.
    package let integration: String?
    /// The type in the stack's language and in its database.
    package let code: String
    package let sql: String

    package init(
        name: String, role: Role?, type: String, purpose: String, required: Bool, unique: Bool, index: Bool,
        isKey: Bool, measuresLength: Bool, isFree: Bool, isFilter: Bool, min: Int?, max: Int?, values: [String],
        names: [EnumConstant], default: String?, literal: Literal, write: [Write], references: String?,
        resource: ResourceOutline, target: ResourceOutline?, isForward: Bool, isCircular: Bool, integration: String?,
        code: String, sql: String
    ) {
        self.name = name
        self.role = role
        self.type = type
        self.purpose = purpose
        self.required = required
        self.unique = unique
        self.index = index
        self.isKey = isKey
        self.measuresLength = measuresLength
        self.isFree = isFree
        self.isFilter = isFilter
        self.min = min
        self.max = max
        self.values = values
        self.names = names
        self.default = `default`
        self.literal = literal
        self.write = write
        self.references = references
        self.resource = resource
        self.target = target
        self.isForward = isForward
        self.isCircular = isCircular
        self.integration = integration
        self.code = code
        self.sql = sql
    }
}

extension Field {
    /// Whether it stores the key of a resource of the same feature.
    package var isForeign: Bool { target != nil }

    /// The default value, as templates see it.
    var initial: FieldValue? { self.default.map { FieldValue($0, of: self) } }

    /// The values of an `enum`, in order.
    var constants: [FieldValue] { values.map { FieldValue($0, of: self) } }
}
