internal import Documents

extension View where Subject == ServiceAPI.Header {
    static let header = View(
        .text("name") { $0.name },
        .tainted("value") { $0.value })
}

extension View where Subject == ServiceAPI {
    static let api = View(
        .text("variable") { $0.variable },
        .tainted("address") { $0.address },
        .text("key") { $0.key },
        .list("headers", of: .header) { $0.headers },
        .text("body") { $0.body.rawValue },
        .integer("timeout") { $0.timeout },
        .integer("retries") { $0.retries },
        .optionalText("idempotency") { $0.idempotency })
}

extension View where Subject == CalledService {
    static let called = View(
        .text("name") { $0.name },
        .optional("api", of: .api) { $0.api })
}

extension View where Subject == ServiceCall.Segment {
    static let segment = View(
        .text("text") { $0.text },
        .optional("field", of: .field) { $0.target })
}

extension View where Subject == ServiceCall.Sent {
    static let sent = View(
        .tainted("name") { $0.name.text },
        .optional("field", of: .field) { $0.target })
}

extension View where Subject == ServiceCall.Done {
    static let doneStatus = View(
        .text("status") { String($0.status) },
        .text("error") { $0.error ?? "" })
}

extension View where Subject == ServiceCall {
    static let call = View(
        .text("name") { $0.name.text },
        .tainted("purpose") { $0.purpose },
        .text("method") { $0.method },
        .text("path") { $0.path },
        .list("segments", of: .segment) { $0.segments },
        .list("fields", of: .sent) { $0.sent },
        .list("answer", of: .reading) { $0.answer },
        .optional("linking", of: .reading) { $0.linking },
        .list("others", of: .reading) { $0.others },
        .list("needed", of: .field) { $0.needed },
        .list("told", of: .field) { $0.told },
        .optional("link", of: .field) { $0.link },
        .list("done", of: .doneStatus) { $0.done },
        .list("set", of: .change) { $0.set },
        .list("refused", of: .change) { $0.refused },
        .text("integration") { $0.integration },
        .optional("api", of: .api) { $0.api },
        .boolean("keyed") { $0.isKeyed })
}
