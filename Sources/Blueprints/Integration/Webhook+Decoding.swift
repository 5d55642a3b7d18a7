internal import Documents
internal import Model

extension Webhook {
    /// - Parameter variables: the integration's environment variables; nil if one of them is at fault.
    static func decode(_ fields: inout MappingReader, _ variables: [EnvironmentVariable]?) -> Webhook {
        let webhook = Webhook(
            signature: fields.mapping("signature") { Signature.decode(&$0) },
            time: fields.optionalMapping("time") { Time.decode(&$0) },
            id: Place.decode("id", &fields),
            type: Place.decode("type", &fields),
            lead: fields.required("signed", Piece.list) ?? [],
            digest: fields.choice("digest", default: .sha256),
            key: fields.optionalMapping("key") { Key.decode(&$0) } ?? Key(encoding: .text, prefix: ""),
            secret: fields.constant("secret"),
            previous: fields.has("previous") ? fields.constant("previous") : nil,
            vector: fields.mapping("vector") { Vector.decode(&$0) },
            keep: fields.optionalInteger("keep", in: 1...3_650),
            relay: fields.has("relay")
                ? fields.text("relay", where: isCommand, otherwise: Diagnostic.noCommand) : nil)
        let checker = WebhookFormChecker(webhook: webhook, fields: fields)
        for fault in checker.faults(variables) { fields.diagnostics.append(fault) }
        return webhook
    }
}

extension Webhook.Signature {
    static func decode(_ fields: inout MappingReader) -> Webhook.Signature {
        Webhook.Signature(
            header: fields.headerName("header"),
            separator: fields.has("separator")
                ? fields.text("separator", where: isSeparator, otherwise: Diagnostic.noSeparator) : nil,
            prefix: fields.signatureText("prefix"),
            encoding: fields.choice("encoding", default: .hex))
    }
}

extension Webhook.Time {
    static func decode(_ fields: inout MappingReader) -> Webhook.Time {
        let time = Webhook.Time(
            header: fields.has("header") ? fields.headerName("header") : nil,
            prefix: fields.signatureText("prefix"),
            tolerance: fields.integer("tolerance", in: 1...86_400))
        if (time.header == nil) == time.prefix.isEmpty {
            fields.diagnostics.error(
                "wrong-time", "`time` needs either a `header` or a `prefix`", at: fields.value.location,
                fix: "write `{header: X-Timestamp, ...}` if the time has a header of its own, `{prefix: \"t=\", ...}` "
                    + "if it is a part of the signature's")
        }
        return time
    }
}

extension Webhook.Place {
    /// A path in the body, or `{header: X-Delivery}`; the member of that name if the key is absent.
    static func decode(_ key: String, _ fields: inout MappingReader) -> Webhook.Place {
        let place = fields.optional(key) { node, diagnostics -> Webhook.Place? in
            node.node.mapping == nil
                ? node.text(&diagnostics).flatMap { WebhookRules.Reading.path($0, in: "an event", &diagnostics) }.map {
                    .body($0)
                }
                : node.mapping(&diagnostics) { .header($0.headerName("header")) }
        }
        return place ?? .body([key])
    }
}

extension Webhook.Piece {
    /// `v0:{time}:{body}` without its body; nil exactly when an error was reported.
    static func list(_ value: LocatedNode, _ diagnostics: inout Diagnostics) -> [Webhook.Piece]? {
        guard let text = value.text(&diagnostics) else { return nil }
        var pieces: [Webhook.Piece] = []
        var bodies = 0
        var rest = text.text[...]
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" }
            rest = rest.dropFirst(literal.count)
            if !literal.isEmpty { pieces.append(.text(String(literal))) }
            guard !rest.isEmpty else { break }
            let name = rest.prefix { $0 != "}" } + rest.drop { $0 != "}" }.prefix(1)
            rest = rest.dropFirst(name.count)
            switch name {
            case "{time}": pieces.append(.time)
            case "{id}": pieces.append(.id)
            case "{body}": bodies += 1
            default:
                diagnostics.append(.unknownPiece(String(name), at: text.location))
                return nil
            }
        }
        let isPlain = pieces.allSatisfy { if case .text(let text) = $0 { isSignatureText(text) } else { true } }
        guard bodies == 1, text.text.hasSuffix("{body}"), isPlain else {
            diagnostics.append(.wrongSigned(text))
            return nil
        }
        return pieces
    }
}

extension Webhook.Key {
    static func decode(_ fields: inout MappingReader) -> Webhook.Key {
        Webhook.Key(encoding: fields.choice("encoding", default: .text), prefix: fields.signatureText("prefix"))
    }
}

extension Webhook.Vector {
    static func decode(_ fields: inout MappingReader) -> Webhook.Vector {
        Webhook.Vector(
            secret: fields.string("secret"),
            time: fields.optionalInteger("time", in: 0...99_999_999_999),
            id: fields.has("id") ? fields.signatureText("id") : nil,
            body: fields.string("body"),
            signature: fields.string("signature"))
    }
}

extension MappingReader {
    /// The name of an HTTP header: `Stripe-Signature`.
    mutating func headerName(_ key: String) -> String {
        text(key, where: isHeaderName, otherwise: Diagnostic.noHeaderName)
    }

    /// What stands around or before a signature: `v1=`; empty if the key is absent.
    fileprivate mutating func signatureText(_ key: String) -> String {
        has(key) ? text(key, where: isSignatureText, otherwise: Diagnostic.noSignatureText) : ""
    }
}

/// ASCII letters, digits and `-`.
func isHeaderName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(UTF8.isASCII)
        && text.allSatisfy { $0 == "-" || $0.isLetter || $0.isNumber }
}

/// What can stand in any language's literals as it is.
private func isSignatureText(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(UTF8.isASCII)
        && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.:,;=|/+".contains($0) }
}

/// Words of a command, without quotes.
private func isCommand(_ text: String) -> Bool {
    text.utf8.allSatisfy(UTF8.isASCII) && text.first?.isLetter ?? false
        && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.:/=@ ".contains($0) }
}

private func isSeparator(_ text: String) -> Bool { [",", ";", " ", "|", "&"].contains(text) }

extension Diagnostic {
    static func noHeaderName(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-name", "\(text.text.quoted) is not a valid header name", at: text.location,
            fix: "use letters, digits and `-`")
    }

    fileprivate static func noSeparator(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-signature", "\(text.text.quoted) cannot separate the parts of a header",
            at: text.location, fix: "write one of `,`, `;`, ` `, `|` and `&`")
    }

    fileprivate static func noSignatureText(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-signature", "\(text.text.quoted) cannot stand in a signature", at: text.location,
            fix: "use letters, digits and `- _ . : , ; = | / +`")
    }

    fileprivate static func noCommand(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-command", "\(text.text.quoted) is not a command of plain words", at: text.location,
            fix: "use letters, digits, spaces and `- _ . : / = @`: `stripe listen --forward-to`")
    }

    fileprivate static func unknownPiece(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-signed", "\(name.quoted) is nothing that can be signed", at: location,
            fix: "write `{time}`, `{id}` and `{body}`: `{time}.{body}`")
    }

    fileprivate static func wrongSigned(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-signed", "\(text.text.quoted) does not say what is signed", at: text.location,
            fix: "write letters, digits and `- _ . : , ; = | / +`, `{time}` or `{id}`, and `{body}` once, at the end: "
                + "`{time}.{body}`")
    }
}
