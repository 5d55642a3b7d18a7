extension View where Subject == Webhook {
    static let webhook = View(
        .optional("signature", of: .signature) { $0.signature },
        .optional("time", of: .time) { $0.time },
        .optional("event_id", of: .place) { $0.id },
        .optional("event_type", of: .place) { $0.type },
        .list("lead", of: .piece) { $0.lead },
        .text("digest") { $0.digest.rawValue },
        .optional("key", of: .key) { $0.key },
        .text("secret") { $0.secret },
        .optionalText("previous") { $0.previous },
        .optional("vector", of: .vector) { $0.vector },
        .text("another_secret") { $0.anotherSecret },
        .text("forged") { $0.forged },
        .optionalInteger("keep") { $0.keep },
        .optionalText("relay") { $0.relay })
}

extension View where Subject == Webhook.Signature {
    static let signature = View(
        .text("header") { $0.header },
        .optionalText("separator") { $0.separator },
        .text("prefix") { $0.prefix },
        .text("encoding") { $0.encoding.rawValue })
}

extension View where Subject == Webhook.Time {
    static let time = View(
        .optionalText("header") { $0.header },
        .text("prefix") { $0.prefix },
        .integer("tolerance") { $0.tolerance })
}

extension View where Subject == Webhook.Place {
    static let place = View(
        .optionalText("header") { if case .header(let name) = $0 { name } else { nil } },
        .text("place") { if case .body(let keys) = $0 { keys.joined(separator: ".") } else { "" } },
        .texts("path") { if case .body(let keys) = $0 { keys } else { [] } })
}

extension View where Subject == Webhook.Piece {
    /// Without a `text` it is the value of that name.
    static let piece = View(
        .text("name") {
            switch $0 {
            case .text: "text"
            case .time: "time"
            case .id: "id"
            }
        },
        .text("text") { if case .text(let text) = $0 { text } else { "" } })
}

extension View where Subject == Webhook.Key {
    static let key = View(
        .text("encoding") { $0.encoding.rawValue },
        .text("prefix") { $0.prefix })
}

extension View where Subject == Webhook.Vector {
    static let vector = View(
        .tainted("secret") { $0.secret },
        .optionalInteger("time") { $0.time },
        .optionalText("id") { $0.id },
        .tainted("body") { $0.body },
        .text("signature") { $0.signature })
}
