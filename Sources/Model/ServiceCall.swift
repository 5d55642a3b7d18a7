package import Documents

/// The service of an integration that the actions of a resource call.
struct CalledService: Sendable, Hashable {
    let name: String
    let api: ServiceAPI?
}

/// A call of an external service that an action demands.
package struct ServiceCall: Sendable, Hashable {
    /// A part of a path: a text as it stands there, or the value of a field.
    package struct Segment: Sendable, Hashable {
        package let text: String
        package let field: LocatedText?
        /// The field itself; nil until the resource's fields are known.
        package var target: Field?

        package init(text: String, field: LocatedText? = nil) {
            self.text = text
            self.field = field
        }
    }

    /// A field and the name under which it is sent.
    package struct Sent: Sendable, Hashable {
        package let name: LocatedText
        package let field: LocatedText
        /// The field itself; nil until the resource's fields are known.
        package var target: Field?

        package init(name: LocatedText, field: LocatedText) {
            self.name = name
            self.field = field
        }
    }

    /// An error status, and the code that the error must have; nil if any will do.
    package struct Done: Sendable, Hashable {
        package let status: Int
        package let error: String?

        package init(status: Int, error: String?) {
            self.status = status
            self.error = error
        }
    }

    package let name: LocatedText
    package let purpose: String
    package let method: String
    package var segments: [Segment]
    package var sent: [Sent]
    /// Fields and the places of their values in the answer.
    package var answer: [WebhookRules.Reading]
    /// What means the same as success: what was asked for is so already.
    package let done: [Done]
    /// The integration whose service is called.
    package let integration: String
    /// How it is called; nil if its blueprint is at fault.
    package let api: ServiceAPI?
    /// What a new row has until the call is answered.
    package var set: [Action.Change]
    /// What it gets if the call is refused.
    package var refused: [Action.Change]
    /// The field by which the row is found there, and by events, if the call answers one: it is unique and optional.
    package var link: Field?
    /// The field by which the row is known there, if another call or a client gives it.
    private var linked: Field?
    /// Whether the service knows the call again.
    package let isKeyed: Bool

    package init(
        name: LocatedText, purpose: String, method: String, segments: [Segment], sent: [Sent],
        answer: [WebhookRules.Reading], done: [Done], integration: String, api: ServiceAPI?, isKeyed: Bool
    ) {
        self.name = name
        self.purpose = purpose
        self.method = method
        self.segments = segments
        self.sent = sent
        self.answer = answer
        self.done = done
        self.integration = integration
        self.api = api
        self.isKeyed = isKeyed
        set = []
        refused = []
    }

    /// As its blueprint writes it: `/v1/subscriptions/{stripe_subscription_id}`.
    package var path: String { segments.map { "/" + ($0.field.map { "{\($0.text)}" } ?? $0.text) }.joined() }

    /// The optional fields that a row needs for the call. One without the first of them is not known there.
    package var needed: [Field] {
        let parts = segments.compactMap(\.target).filter { !$0.required && $0 != linked }
        return (linked.map { [$0] } ?? []) + parts
    }

    /// The part of the answer that links the row.
    package var linking: WebhookRules.Reading? { answer.first { link != nil && $0.target == link } }

    /// The rest of the answer.
    package var others: [WebhookRules.Reading] { answer.filter { link == nil || $0.target != link } }

    /// The fields that it sends and clients may change: an update that changes none of them makes no call.
    package var told: [Field] { sent.compactMap(\.target).filter { $0.write.contains(.update) } }

    /// The call with its fields resolved.
    ///
    /// - Parameters:
    ///   - match: the field by which events find the row.
    ///   - makesRow: whether its action makes the row, so that nothing can know it before.
    package func typed(by fields: [Field], match: String?, makesRow: Bool) -> ServiceCall {
        func field(_ name: LocatedText) -> Field? { fields.first { $0.name == name.text } }
        var call = self
        for index in segments.indices { call.segments[index].target = segments[index].field.flatMap(field) }
        for index in sent.indices { call.sent[index].target = field(sent[index].field) }
        call.answer = answer.map { $0.typed(by: fields) }
        call.set = set.map { $0.typed(by: fields) }
        call.refused = refused.map { $0.typed(by: fields) }
        let links = call.answer.compactMap(\.target).filter { $0.unique && !$0.required }
        call.link = links.first { $0.name == match } ?? links.first
        call.linked = call.link == nil && !makesRow ? fields.first { $0.name == match && !$0.required } : nil
        return call
    }
}
