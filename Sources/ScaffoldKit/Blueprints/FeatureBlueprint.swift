internal import Documents

/// What a feature is, whatever the stack.
package struct FeatureBlueprint: Sendable {
    package let head: BlueprintHead
    package let suggests: [String]
    let options: [OptionSpec]
    let resources: [ResourceSpec]
    let rules: TextList
    let security: TextList
    let webhooks: [ReactionSpec]
}

struct ResourceSpec: Sendable {
    /// Nil where the noun of the request names it.
    let name: String?
    let plural: String?
    let location: SourceLocation
    let purpose: BlueprintText
    let service: BlueprintText
    let fields: [FieldSpec]
    let actions: [ActionSpec]
}

struct FieldSpec: Sendable {
    let name: BlueprintText
    let location: SourceLocation
    let type: String
    let typeLocation: SourceLocation
    let purpose: String
    let required: Bool
    let unique: Bool
    let index: Bool
    let min: Int?
    let max: Int?
    let values: [String]
    let `default`: LocatedText?
    let write: [Field.Write]
    let references: String?
    /// Of a field that every table of the stack has.
    let role: Field.Role?
}

struct ActionSpec: Sendable {
    var action: Action
    let location: SourceLocation
    /// In place of the pattern's purpose.
    let purpose: BlueprintText?
}
