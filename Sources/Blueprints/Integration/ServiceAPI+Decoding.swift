internal import Documents
internal import Model

extension ServiceAPI {
    /// - Parameter environment: the integration's variables; nil if one of them is at fault.
    static func decode(_ fields: inout MappingReader, _ environment: [EnvironmentVariable]?) -> ServiceAPI {
        let variables = environment?.map(\.name)
        let base = fields.mapping("base") { fields in
            fields.demand("variable", among: variables)
            return (
                variable: fields.constant("variable"),
                address: fields.text("default", where: isAddress, otherwise: Diagnostic.noAddress)
            )
        }
        fields.demand("key", among: variables)
        let key = fields.constant("key")
        if let variable = environment?.first(where: { $0.name == key }), !variable.secret {
            fields.diagnostics.error(
                "open-key", "the key \(key.quoted) is not secret", at: fields.location("key"),
                fix: "write `secret: true` for the variable in `environment`")
        }
        if base.variable == key, !key.isEmpty {
            fields.diagnostics.error(
                "wrong-variable", "\(key.quoted) is both the address and the key", at: fields.location("key"),
                fix: "name two variables of `environment`")
        }
        let (timeout, retries) = (
            fields.integer("timeout", in: 1...60, default: 10), fields.integer("retries", in: 0...5, default: 0)
        )
        if timeout * (retries + 1) > longest, !fields.diagnostics.hasErrors {
            fields.diagnostics.error(
                "too-long", "a call may take \(timeout * (retries + 1)) s, and clients wait for it",
                at: fields.location(fields.has("retries") ? "retries" : "timeout"),
                fix: "lower `timeout` or `retries`: all tries together may take \(longest) s")
        }
        let headers = headers(of: &fields)
        return ServiceAPI(
            variable: base.variable, address: base.address, key: key,
            headers: headers.map { Header(name: $0.name.text, value: $0.text.text) },
            body: fields.choice("body", default: .json), timeout: timeout, retries: retries,
            idempotency: idempotency(of: &fields, beside: headers.map(\.name)))
    }

    /// The most seconds that all tries of a call may take: servers and proxies give up on a request after about 30.
    private static let longest = 25

    /// Headers that a client sets itself.
    private static let ownHeaders = [
        "authorization", "connection", "content-length", "content-type", "host", "transfer-encoding",
    ]

    private static func headers(of fields: inout MappingReader) -> [(name: LocatedText, text: LocatedText)] {
        let headers = fields.namedTexts("headers")
        for (index, (name, value)) in headers.enumerated() {
            if !isHeaderName(name.text) { fields.diagnostics.append(.noHeaderName(name)) }
            if !isHeaderValue(value.text) { fields.diagnostics.append(.noHeaderValue(value)) }
            report(name, beside: headers[..<index].map(\.name), &fields)
        }
        return headers
    }

    private static func idempotency(of fields: inout MappingReader, beside headers: [LocatedText]) -> String? {
        guard fields.has("idempotency") else { return nil }
        report(fields.text("idempotency"), beside: headers, &fields)
        return fields.headerName("idempotency")
    }

    /// Reports a header that the client sets itself, or that another key sets.
    private static func report(_ name: LocatedText, beside others: [LocatedText], _ fields: inout MappingReader) {
        let key = name.text.lowercased()
        if ownHeaders.contains(key) {
            fields.diagnostics.error(
                "wrong-header", "\(name.text.quoted) is a header that the client sets itself", at: name.location,
                fix: "remove it, or name another header")
        } else if let first = others.first(where: { $0.text.lowercased() == key }) {
            fields.diagnostics.error(
                "wrong-header", "\(name.text.quoted) is sent twice", at: name.location,
                notes: [Diagnostic.Note("the first time", at: first.location)], fix: "remove one of them")
        }
    }
}

/// `https://api.stripe.com`, or with a path that does not end in `/`.
private func isAddress(_ text: String) -> Bool {
    let rest = text.dropFirst("https://".count)
    let isPlain =
        text.hasPrefix("https://") && rest.last != "/" && rest.utf8.allSatisfy(UTF8.isASCII)
        && rest.allSatisfy { $0.isLetter || $0.isNumber || "-._~:/".contains($0) }
    let authority = rest.prefix { $0 != "/" }.split(separator: ":", omittingEmptySubsequences: false)
    guard isPlain, authority[0] != "" else { return false }
    return authority.count == 1 || authority.count == 2 && UInt16(authority[1]).map { $0 > 0 } ?? false
}

/// Visible ASCII, with blanks only within.
private func isHeaderValue(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7e).contains($0) } && text.first != " " && text.last != " "
}

extension Diagnostic {
    fileprivate static func noAddress(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-address", "\(text.text.quoted) is not the address of an API", at: text.location,
            fix: "write it with `https://`, a port up to 65535 if it has one, and without `/` at its end: "
                + "`https://api.stripe.com`")
    }

    fileprivate static func noHeaderValue(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-header", "\(text.text.quoted) is not a value of a header", at: text.location,
            fix: "use visible characters of ASCII")
    }
}
