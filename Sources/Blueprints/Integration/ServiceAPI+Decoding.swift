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
        return ServiceAPI(
            variable: base.variable, address: base.address, key: key,
            headers: headers(of: &fields), body: fields.choice("body", default: .json),
            timeout: fields.integer("timeout", in: 1...60, default: 10),
            retries: fields.integer("retries", in: 0...5, default: 0),
            idempotency: fields.has("idempotency") ? fields.headerName("idempotency") : nil)
    }

    private static func headers(of fields: inout MappingReader) -> [Header] {
        fields.namedTexts("headers").map { name, value in
            if !isHeaderName(name.text) { fields.diagnostics.append(.noHeaderName(name)) }
            if !isHeaderValue(value.text) { fields.diagnostics.append(.noHeaderValue(value)) }
            return Header(name: name.text, value: value.text)
        }
    }
}

/// `https://api.stripe.com`, or with a path that does not end in `/`.
private func isAddress(_ text: String) -> Bool {
    let rest = text.dropFirst("https://".count)
    return text.hasPrefix("https://") && !rest.isEmpty && rest.first != "/" && rest.last != "/"
        && rest.utf8.allSatisfy(UTF8.isASCII)
        && rest.allSatisfy { $0.isLetter || $0.isNumber || "-._~:/".contains($0) }
}

/// Visible ASCII, with blanks only within.
private func isHeaderValue(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7e).contains($0) } && text.first != " " && text.last != " "
}

extension Diagnostic {
    fileprivate static func noAddress(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-address", "\(text.text.quoted) is not the address of an API", at: text.location,
            fix: "write it with `https://` and without `/` at its end: `https://api.stripe.com`")
    }

    fileprivate static func noHeaderValue(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-header", "\(text.text.quoted) is not a value of a header", at: text.location,
            fix: "use visible characters of ASCII")
    }
}
