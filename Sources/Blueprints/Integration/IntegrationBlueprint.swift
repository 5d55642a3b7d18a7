package import Documents
package import Model

/// An integration with an external service, independent of the stack.
package struct IntegrationBlueprint: Sendable {
    package let head: BlueprintHead
    package let options: [OptionSpec]
    package let title: String
    package let external: String
    package let service: BlueprintText
    package let environment: [EnvironmentVariable]
    /// Fields added to the feature's first resource.
    package let fields: [FieldSpec]
    package let models: [ModelSpec]
    /// Names of the stack's endpoint patterns.
    package let endpoints: [ActionSpec]
    package let webhook: Webhook?
    package let webhookLocation: SourceLocation
    package let api: ServiceAPI?
    /// What features may demand of it.
    package let calls: [ServiceCall]
    package let rules: TextList
    package let security: TextList
}

/// A table of an integration.
package struct ModelSpec: Sendable {
    package let name: String
    package let plural: String?
    package let location: SourceLocation
    package let purpose: String
    package let key: [LocatedText]
    package let fields: [FieldSpec]
}
