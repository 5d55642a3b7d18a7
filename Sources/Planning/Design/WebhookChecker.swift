internal import Blueprints
internal import Documents
internal import Model

/// Checks that an integration has an endpoint for its webhook, and a webhook for such an endpoint.
struct WebhookChecker: Sendable {
    let stack: StackBlueprint

    func check(_ spec: IntegrationBlueprint, reporting diagnostics: inout Diagnostics) {
        let patterns = stack.endpoints.patterns.filter(\.receivesWebhook).map(\.name)
        let receiver = spec.endpoints.first { patterns.contains($0.action.pattern) }
        if let receiver, spec.webhook == nil {
            diagnostics.error(
                "no-webhook",
                "`\(spec.head.name)` does not say how the deliveries to `\(receiver.action.name)` are signed",
                at: receiver.location,
                fix: "add `webhook: {header: ..., scheme: ..., tolerance: ..., secret: ...}`, or remove the endpoint")
        }
        if let pattern = patterns.first, receiver == nil, spec.webhook != nil {
            diagnostics.error(
                "no-receiver", "`\(spec.head.name)` has a webhook and no endpoint that receives it",
                at: spec.webhookLocation, fix: "add `\(pattern)` to `endpoints`, or remove `webhook`")
        }
    }
}
