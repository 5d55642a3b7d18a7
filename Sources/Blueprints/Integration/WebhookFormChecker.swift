internal import Documents
internal import Model

/// Checks that the parts of a webhook's form fit each other.
struct WebhookFormChecker {
    let webhook: Webhook
    let fields: MappingReader

    func faults(_ variables: [EnvironmentVariable]?) -> [Diagnostic] {
        // What has faults of its own is not checked further.
        guard !fields.diagnostics.hasErrors else { return [] }
        return signedFaults + headerFaults + exampleFaults + secretFaults(variables)
    }

    private var signedFaults: [Diagnostic] {
        let signsTime = webhook.lead.contains(.time)
        let location = fields.location("signed")
        var faults: [Diagnostic] = []
        if signsTime, webhook.time == nil {
            faults.append(
                fault("wrong-signed", "`{time}` is signed, and `time` does not say where it stands", location,
                    "add `time: {header: ..., tolerance: 300}`"))
        }
        if !signsTime, webhook.time != nil {
            faults.append(
                fault("wrong-signed", "the time is not signed: anybody can change it", location,
                    "write what the service signs, as in `{time}.{body}`, or remove `time`"))
        }
        if webhook.lead.contains(.id), idHeader == nil {
            faults.append(
                fault("wrong-signed", "`{id}` is signed, and `id` has no header", location,
                    "add `id: {header: ...}`"))
        }
        return faults
    }

    /// The header with the id of a delivery.
    private var idHeader: String? { if case .header(let name) = webhook.id { name } else { nil } }

    private var headerFaults: [Diagnostic] {
        let signature = webhook.signature
        let prefix = webhook.time?.prefix ?? ""
        var faults: [Diagnostic] = []
        if !prefix.isEmpty, signature.separator == nil {
            faults.append(
                fault("wrong-signature", "the header has two parts and no `separator`", fields.location("signature"),
                    "say what stands between them: `separator: \",\"`"))
        }
        if !prefix.isEmpty, signature.prefix.hasPrefix(prefix) || prefix.hasPrefix(signature.prefix) {
            faults.append(
                fault("wrong-signature", "the time and the signature cannot be told apart", fields.location("time"),
                    "write what each begins with: `prefix: \"t=\"` and `prefix: \"v1=\"`"))
        }
        if let separator = signature.separator, (prefix + signature.prefix).contains(separator) {
            faults.append(
                fault("wrong-signature", "the `separator` stands in a `prefix`", fields.location("signature"),
                    "choose what each begins with so that no part is cut in two"))
        }
        return faults
    }

    private var exampleFaults: [Diagnostic] {
        let example = webhook.example
        let location = fields.location("example")
        var faults: [Diagnostic] = []
        if (example.time != nil) != (webhook.time != nil) || (example.id != nil) != webhook.lead.contains(.id) {
            faults.append(
                fault("wrong-example", "the example does not have exactly what `signed` names", location,
                    "give `time` where `{time}` is signed, and `id` where `{id}` is"))
        }
        if max(example.body.count, example.secret.count) > 80 {
            faults.append(
                fault("wrong-example", "the example is longer than 80 characters", location,
                    "take a short body and secret: they stand in a line of the generated tests"))
        }
        if !webhook.signature.encoding.isCode(example.signature, of: webhook.digest) {
            faults.append(
                fault("wrong-example", "\(example.signature.quoted) is no \(webhook.digest.rawValue) in "
                        + webhook.signature.encoding.rawValue, location,
                    "give the code alone, without what stands before it"))
        }
        return faults
    }

    private func secretFaults(_ variables: [EnvironmentVariable]?) -> [Diagnostic] {
        guard let variables else { return [] }
        let names = variables.map(\.name)
        let unknown = [("secret", webhook.secret), ("previous", webhook.previous)].compactMap { key, name in
            name.flatMap { names.contains($0) ? nil : Diagnostic.unknownVariable($0, at: fields.location(key), names) }
        }
        guard unknown.isEmpty, let previous = webhook.previous else { return unknown }
        guard previous == webhook.secret || variables.contains(where: { $0.name == previous && $0.required }) else {
            return []
        }
        return [
            fault("wrong-previous", "\(previous.quoted) has to be a variable of its own that may be missing",
                fields.location("previous"),
                "declare it: `{name: \(webhook.secret)_PREVIOUS, secret: true, required: false, purpose: ...}`")
        ]
    }

    private func fault(
        _ code: String, _ message: String, _ location: SourceLocation, _ fix: String?
    ) -> Diagnostic {
        Diagnostic(.error, code: code, message, at: location, fix: fix)
    }
}

extension Webhook.Encoding {
    /// Whether a text is a code of that digest's length.
    fileprivate func isCode(_ text: String, of digest: Webhook.Digest) -> Bool {
        let size = digest == .sha256 ? 32 : 64
        switch self {
        case .hex: return text.utf8.count == 2 * size && text.utf8.allSatisfy(UTF8.isHexadecimal)
        case .base64:
            let digits = text.utf8.prefix { $0 != UInt8(ascii: "=") }
            return text.utf8.count == (size + 2) / 3 * 4 && digits.count == (size * 4 + 2) / 3
                && digits.allSatisfy(UTF8.isBase64)
                && text.utf8.dropFirst(digits.count).allSatisfy { $0 == UInt8(ascii: "=") }
        }
    }
}

extension UTF8 {
    fileprivate static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }

    fileprivate static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownVariable(
        _ name: String, at location: SourceLocation, _ known: [String]
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-variable", "`environment` has no variable \(name.quoted)", at: location,
            fix: NearestName.suggestion(for: name, in: known)
                ?? "add it: `environment: [{name: \(name), secret: true, purpose: ...}]`")
    }
}
