internal import Blueprints
internal import Documents
internal import Model

extension Requirements {
    /// A call that an action demands of an integration of the request.
    struct Demand {
        let spec: CallSpec
        /// Its fields are not resolved.
        let call: ServiceCall
        let webhook: WebhookSpec?

        /// The call with its fields resolved.
        func call(by fields: [Field], of action: Action) -> ServiceCall {
            call.typed(by: fields, match: webhook?.webhookRules.match.field.text, makesRow: action.makesRow)
        }
    }

    /// The integrations of which the feature demands calls.
    private var called: [IntegrationBlueprint] {
        integrations.filter { one in feature.calls.contains { $0.integration.text == one.head.name } }
    }

    /// Those whose calls are left out, because the stack makes none.
    var uncalled: [IntegrationBlueprint] { stack.makesCalls ? [] : called }

    /// Whether calls to an integration are made.
    func calls(_ integration: IntegrationBlueprint) -> Bool {
        stack.makesCalls && called.contains { $0.head.name == integration.head.name }
    }

    /// The demands that are met.
    var demands: [Demand] { stack.makesCalls ? allDemands : [] }

    /// Without those that name no call.
    var allDemands: [Demand] {
        called.flatMap { integration in
            feature.calls.filter { $0.integration.text == integration.head.name }.compactMap { spec in
                integration.calls.first { $0.name.text == spec.call.text }.map { call in
                    var call = call
                    call.set = spec.set
                    call.refused = spec.refused
                    return Demand(spec: spec, call: call, webhook: webhook(of: integration))
                }
            }
        }
    }

    /// The fields that calls answer: clients do not send them.
    var answered: Set<String> { Set(demands.flatMap(\.call.answer).map(\.field.text)) }

    /// The fields that the events and calls of an integration give a value.
    func written(by integration: String) -> Set<String> {
        let rules = feature.webhooks.first { $0.integration == integration }?.webhookRules
        let events = (rules?.rules ?? []).flatMap { $0.set.map(\.field.text) + $0.copy.map(\.field.text) }
        let names = [rules?.match, rules?.time].compactMap { $0?.field.text }
        let answers = demands.filter { $0.spec.integration.text == integration }.flatMap(\.call.answer)
        return Set(names + events + answers.map(\.field.text))
    }

    private func webhook(of integration: IntegrationBlueprint) -> WebhookSpec? {
        feature.webhooks.first { $0.integration == integration.head.name }
    }
}
