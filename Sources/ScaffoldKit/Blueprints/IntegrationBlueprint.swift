internal import Documents

/// An outside service, whatever the stack.
package struct IntegrationBlueprint: Sendable {
    package let head: BlueprintHead
    let options: [OptionSpec]
    let title: String
    let external: String
    let service: BlueprintText
    let environment: [EnvironmentVariable]
    /// Fields that the feature's first resource gets.
    let fields: [FieldSpec]
    let models: [ModelSpec]
    /// Names of the stack's endpoint patterns.
    let endpoints: [ActionSpec]
    let webhook: Webhook?
    let rules: TextList
    let security: TextList
}

/// A table of an integration.
struct ModelSpec: Sendable {
    let name: String
    let plural: String?
    let location: SourceLocation
    let purpose: String
    let key: [String]
    let fields: [FieldSpec]
}
