package import Documents
package import Model

/// A feature, independent of the stack.
package struct FeatureBlueprint: Sendable {
    package let head: BlueprintHead
    package let suggests: [String]
    package let options: [OptionSpec]
    package let resources: [ResourceSpec]
    package let rules: TextList
    package let security: TextList
    package let webhooks: [WebhookSpec]
    package let calls: [CallSpec]
}

package struct ResourceSpec: Sendable {
    /// Nil if the noun in the request names it.
    package let name: String?
    package let plural: String?
    package let location: SourceLocation
    package let purpose: BlueprintText
    package let service: BlueprintText
    package let fields: [FieldSpec]
    package let combinations: [CombinationSpec]
    package let actions: [ActionSpec]
}

/// An entry of `unique`.
package struct CombinationSpec: Sendable {
    package let combination: Combination
    package let location: SourceLocation
}

package struct FieldSpec: Sendable {
    /// The type whose fields list their values; types that are `like` it do too.
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
    /// Only for fields that every table of the stack has.
    package let role: Field.Role?
}

package struct ActionSpec: Sendable {
    package var action: Action
    package let location: SourceLocation
    /// Replaces the purpose of the pattern.
    package let purpose: BlueprintText?
}
