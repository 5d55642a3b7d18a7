package import Documents
package import Model

/// What a feature is, whatever the stack.
package struct FeatureBlueprint: Sendable {
    package let head: BlueprintHead
    package let suggests: [String]
    package let options: [OptionSpec]
    package let resources: [ResourceSpec]
    package let rules: TextList
    package let security: TextList
    package let webhooks: [WebhookSpec]
}

package struct ResourceSpec: Sendable {
    /// Nil where the noun of the request names it.
    package let name: String?
    package let plural: String?
    package let location: SourceLocation
    package let purpose: BlueprintText
    package let service: BlueprintText
    package let fields: [FieldSpec]
    package let actions: [ActionSpec]
}

package struct FieldSpec: Sendable {
    /// The type whose fields list their values, as do those of types that are like it.
    package static let enumType = "enum"

    package let name: BlueprintText
    package let location: SourceLocation
    package let type: String
    package let typeLocation: SourceLocation
    package let purpose: String
    package let required: Bool
    package let unique: Bool
    package let index: Bool
    package let min: Int?
    package let max: Int?
    package let values: [LocatedText]
    package let `default`: LocatedText?
    package let write: [Field.Write]
    package let references: String?
    /// Of a field that every table of the stack has.
    package let role: Field.Role?
}

package struct ActionSpec: Sendable {
    package var action: Action
    package let location: SourceLocation
    /// In place of the pattern's purpose.
    package let purpose: BlueprintText?
}
