/// An external service that the feature works with.
package struct Integration: Sendable {
    package let name: String
    package let title: String
    package let summary: String
    /// Its name among the plan's external integrations: `Stripe API`.
    package let external: String
    package let service: String
    package let environment: [EnvironmentVariable]
    package let webhook: Webhook?
    /// How it is called; nil if nothing does.
    package let api: ServiceAPI?
    package let models: [Model]
    package let endpoints: [Endpoint]
    /// The feature's first resource, which the integration works on; nil if the feature has none.
    package let resource: Resource?
    /// What its events change there; nil if the feature does not say.
    package let webhookRules: WebhookRules?
    package let rules: [String]
    package let security: [String]

    package init(
        name: String, title: String, summary: String, external: String, service: String,
        environment: [EnvironmentVariable], webhook: Webhook?, api: ServiceAPI?, models: [Model],
        endpoints: [Endpoint], resource: Resource?, webhookRules: WebhookRules?, rules: [String], security: [String]
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.external = external
        self.service = service
        self.environment = environment
        self.webhook = webhook
        self.api = api
        self.models = models
        self.endpoints = endpoints
        self.resource = resource
        self.webhookRules = webhookRules
        self.rules = rules
        self.security = security
    }

    /// The endpoints whose actions call it.
    var callers: [Endpoint] { resource?.endpoints.filter { $0.action.call?.integration == name } ?? [] }

    /// The fields whose values may come from it, in its events or answers.
    package var readable: [Field] { webhookRules == nil && answered.isEmpty ? [] : resource?.fields ?? [] }

    /// The fields that it answers.
    var answered: [Field] {
        let names = callers.compactMap(\.action.call).flatMap(\.answer).map(\.field.text)
        return resource?.fields.filter { names.contains($0.name) } ?? []
    }
}

/// An environment variable that the integration reads.
package struct EnvironmentVariable: Sendable, Hashable {
    package let name: String
    package let purpose: String
    package let secret: Bool
    /// Whether production has to have it; of secrets alone.
    package let required: Bool

    package init(name: String, purpose: String, secret: Bool, required: Bool) {
        self.name = name
        self.purpose = purpose
        self.secret = secret
        self.required = required
    }
}
