internal import Documents
internal import Model

extension ServiceCall {
    /// - Parameter api: nil if it is missing or at fault.
    static func list(
        _ key: String, of fields: inout MappingReader, _ api: ServiceAPI?, integration: String
    ) -> [ServiceCall] {
        let calls = fields.mappings(key) { decode(&$0, api, integration) }
        if let first = calls.first, !fields.has("api") {
            fields.diagnostics.error(
                "no-api", "the integration does not say how its service is called", at: first.name.location,
                fix: "add `api: {base: {variable: ..., default: ...}, key: ...}`")
        }
        for (index, call) in calls.enumerated() {
            guard let first = calls[..<index].first(where: { $0.name.text == call.name.text }) else { continue }
            fields.diagnostics.error(
                "duplicate-call", "the call `\(call.name.text)` appears twice", at: call.name.location,
                notes: [Diagnostic.Note("the first one", at: first.name.location)],
                fix: "remove one of them, or rename it")
        }
        return calls
    }

    private static func decode(_ fields: inout MappingReader, _ api: ServiceAPI?, _ integration: String) -> ServiceCall
    {
        let name = fields.text("name")
        if fields.has("name"), !Identifier.isValid(name.text) {
            fields.diagnostics.error(
                "invalid-name", "\(name.text.quoted) cannot name a call", at: name.location,
                fix: "use \(Identifier.expectation)")
        }
        let (method, segments) = fields.required("request") { request($0, &$1) } ?? ("", [])
        let isRepeatable = ["PUT", "DELETE"].contains(method)
        if let api, api.retries > 0, api.idempotency == nil, !isRepeatable, !method.isEmpty {
            fields.diagnostics.error(
                "unsafe-retry", "a \(method) that is tried again may take effect twice", at: fields.location("request"),
                fix: "name the header by which the service knows it again, `idempotency` in `api`, or write "
                    + "`retries: 0`")
        }
        return ServiceCall(
            name: name, purpose: fields.string("purpose").folded, method: method, segments: segments,
            sent: sent(of: &fields, api),
            answer: fields.optional("answer") { WebhookRules.Reading.list($0, in: "an answer", &$1) } ?? [],
            done: done(of: &fields), integration: integration, api: api,
            isKeyed: api?.idempotency != nil && !isRepeatable)
    }

    /// `POST /v1/subscriptions/{id}/pause`; nil exactly when an error was reported.
    private static func request(
        _ value: LocatedNode, _ diagnostics: inout Diagnostics
    ) -> (method: String, segments: [Segment])? {
        guard let text = value.text(&diagnostics) else { return nil }
        let parts = text.text.split(separator: " ", omittingEmptySubsequences: false)
        if parts.count == 2, methods.contains(String(parts[0])), let segments = segments(of: parts[1], in: text) {
            return (String(parts[0]), segments)
        }
        diagnostics.error(
            "invalid-request", "\(text.text.quoted) is not a request", at: text.location,
            fix: "write a method that changes something (\(methods.joined(separator: ", "))) and a path: "
                + "`DELETE /v1/subscriptions/{stripe_subscription_id}`")
        return nil
    }

    private static let methods = ["POST", "PUT", "PATCH", "DELETE"]

    /// Nil if it is no path.
    private static func segments(of path: Substring, in request: LocatedText) -> [Segment]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0].isEmpty else { return nil }
        let segments = parts.dropFirst().compactMap { part -> Segment? in
            let name = String(part.dropFirst().dropLast())
            guard part.hasPrefix("{"), part.hasSuffix("}"), Identifier.isValid(name) else {
                return isPlain(part) ? Segment(text: String(part)) : nil
            }
            return Segment(text: "", field: LocatedText(name, origin: request.origin, range: request.range))
        }
        return segments.count == parts.count - 1 ? segments : nil
    }

    private static func isPlain(_ name: Substring) -> Bool {
        !name.isEmpty && name != "." && name != ".." && name.utf8.allSatisfy(UTF8.isASCII)
            && name.allSatisfy { $0.isLetter || $0.isNumber || "-._~".contains($0) }
    }

    private static func sent(of fields: inout MappingReader, _ api: ServiceAPI?) -> [Sent] {
        let sent = fields.namedTexts("fields").map { Sent(name: $0, field: $1) }
        for one in sent {
            if !isName(one.name.text) || api?.body == .json && one.name.text.contains("[") {
                fields.diagnostics.append(.noName(one.name, in: api?.body))
            }
            // One name cannot stand for a value and for what holds other values.
            let inner = ["\(one.name.text).", "\(one.name.text)["]
            if let other = sent.first(where: { other in inner.contains { other.name.text.hasPrefix($0) } }) {
                fields.diagnostics.append(.twoForms(one.name, other.name))
            }
        }
        return sent
    }

    /// `customer`, `items[0][price]` or `customer.id`.
    private static func isName(_ text: String) -> Bool {
        let isWord = { (word: Substring) in
            !word.isEmpty && word.utf8.allSatisfy { UTF8.isASCII($0) }
                && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        }
        let words = text.split(separator: "[", omittingEmptySubsequences: false)
        let isIndexed = words.dropFirst().allSatisfy { $0.last == "]" && isWord($0.dropLast()) }
        if words.count > 1 { return isWord(words[0]) && isIndexed }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isWord)
    }

    /// `404`, or with the code of the error `404 resource_missing`.
    private static func done(of fields: inout MappingReader) -> [Done] {
        let done =
            fields.optional("done") { list, diagnostics in
                list.items(&diagnostics) { item, diagnostics in
                    item.text(&diagnostics).flatMap { status($0, &diagnostics) }
                }
            } ?? []
        if Set(done.map(\.status)).count < done.count {
            fields.diagnostics.error(
                "duplicate-status", "`done` has a status twice", at: fields.location("done"), fix: "remove one of them")
        }
        return done
    }

    private static func status(_ text: LocatedText, _ diagnostics: inout Diagnostics) -> Done? {
        let words = text.text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if words.count <= 2, let status = Int(words[0]), String(status) == words[0], (400...499).contains(status) {
            let error = words.count == 2 ? words[1] : nil
            if error.map(isCode) ?? true { return Done(status: status, error: error) }
        }
        diagnostics.error(
            "invalid-status", "\(text.text.quoted) is not an error status", at: text.location,
            fix: "write a status from 400 to 499, and the code that the error must have: `404 resource_missing`")
        return nil
    }

    /// What clients take for the code of an error: a word of at most 64 characters.
    private static func isCode(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
    }
}

extension Diagnostic {
    fileprivate static func twoForms(_ name: LocatedText, _ inner: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-place",
            "`\(name.text)` is sent as a value, and as what holds `\(inner.text)`", at: name.location,
            notes: [Diagnostic.Note("the inner one", at: inner.location)], fix: "send one of them")
    }

    fileprivate static func noName(_ text: LocatedText, in body: ServiceAPI.Body?) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-place", "\(text.text.quoted) is not the name of a field in a request",
            at: text.location,
            fix: body == .json
                ? "write keys joined by dots: `customer.id`" : "write `customer`, or with keys: `items[0][price]`")
    }
}
