internal import Documents
internal import Model

/// Checks that the parts of a webhook's form fit each other.
struct WebhookFormChecker {
    let webhook: Webhook
    let fields: MappingReader

    func faults(_ variables: [EnvironmentVariable]?) -> [Diagnostic] {
        // What has faults of its own is not checked further.
        guard !fields.diagnostics.hasErrors else { return [] }
        let formFaults = signedFaults + headerFaults + [sharedHeader]
        let faults = (formFaults + vectorFaults + secretFaults(variables)).compactMap { $0 }
        return faults.isEmpty ? vectorCodeFaults.compactMap { $0 } : faults
    }

    private var signedFaults: [Diagnostic?] {
        let signsTime = webhook.lead.contains(.time)
        return [
            fault(
                "signed", "`{time}` is signed, and `time` does not say where it stands",
                "add `time: {header: ..., tolerance: 300}`", if: signsTime && webhook.time == nil),
            fault(
                "signed", "the time is not signed: anybody can change it",
                "write what the service signs, as in `{time}.{body}`, or remove `time`",
                if: !signsTime && webhook.time != nil),
            fault(
                "signed", "`{id}` is signed, and `id` has no header", "add `id: {header: ...}`",
                if: webhook.lead.contains(.id) && idHeader == nil),
        ]
    }

    /// The header with the id of a delivery.
    private var idHeader: String? { if case .header(let name) = webhook.id { name } else { nil } }

    private var headerFaults: [Diagnostic?] {
        let signature = webhook.signature
        let time = webhook.time?.prefix ?? ""
        return [
            fault(
                "signature", "the header has two parts and no `separator`",
                "say what stands between them: `separator: \",\"`", if: !time.isEmpty && signature.separator == nil),
            fault(
                "time", "the time and the signature cannot be told apart",
                "write what each begins with: `prefix: \"t=\"` and `prefix: \"v1=\"`",
                if: !time.isEmpty && (signature.prefix.hasPrefix(time) || time.hasPrefix(signature.prefix))),
            fault(
                "signature", "the `separator` stands in a `prefix`",
                "choose what each begins with so that no part is cut in two",
                if: signature.separator.map((time + signature.prefix).contains) ?? false),
        ]
    }

    /// A header that stands for two things.
    private var sharedHeader: Diagnostic? {
        var type: String? { if case .header(let name) = webhook.type { name } else { nil } }
        let headers: [(key: String, name: String?)] = [
            ("signature", webhook.signature.header), ("time", webhook.time?.header), ("id", idHeader), ("type", type),
        ]
        var seen: Set<String> = []
        let twin = headers.first { _, name in name.map { !seen.insert($0.lowercased()).inserted } ?? false }
        return twin.flatMap { key, name in
            fault(key, "the header \((name ?? "").quoted) stands for two things", "name the header of each", if: true)
        }
    }

    private var vectorFaults: [Diagnostic?] {
        let vector = webhook.vector
        let (encoding, digest) = (webhook.signature.encoding, webhook.digest)
        return [
            fault(
                "vector", "the test vector does not have exactly what `signed` names",
                "give `time` where `{time}` is signed, and `id` where `{id}` is",
                if: (vector.time != nil) != (webhook.time != nil)
                    || (vector.id != nil) != webhook.lead.contains(.id)),
            fault(
                "vector", "the test vector is longer than 80 characters",
                "take a short body and secret: they stand in a line of the generated tests",
                if: max(vector.body.count, vector.secret.count) > 80),
            fault(
                "vector", "\(vector.signature.quoted) is no \(digest.rawValue) in \(encoding.rawValue)",
                "give the code alone, without what stands before it",
                if: !encoding.isCode(vector.signature, of: digest)),
        ]
    }

    /// Whether the code of the test vector is that of its secret, of what is whole.
    private var vectorCodeFaults: [Diagnostic?] {
        let code = webhook.vectorCode
        return [
            fault(
                "vector", "the `secret` of the test vector is no key in base64",
                "write it as the service shows it, or say `key: {encoding: text}`", if: code == nil),
            fault(
                "vector",
                "\(webhook.vector.signature.quoted) is not the \(webhook.digest.rawValue) code of "
                    + "\(webhook.vectorText.quoted) with the secret of the test vector",
                "check `signed`, `key` and `digest` against the documentation that the test vector is from",
                if: code.map { $0 != webhook.vector.signature } ?? false),
        ]
    }

    private func secretFaults(_ variables: [EnvironmentVariable]?) -> [Diagnostic?] {
        guard let variables else { return [] }
        return [("secret", webhook.secret), ("previous", webhook.previous)].map { key, name in
            name.flatMap { secretFault(key, $0, variables) }
        }
    }

    private func secretFault(_ key: String, _ name: String, _ variables: [EnvironmentVariable]) -> Diagnostic? {
        guard let variable = variables.first(where: { $0.name == name }) else {
            return .unknownVariable(name, at: fields.location(key), variables.map(\.name))
        }
        if key == "previous" {
            return fault(
                key, "\(name.quoted) has to be a secret of its own that may be missing",
                "declare it: `{name: \(webhook.secret)_PREVIOUS, secret: true, required: false, purpose: ...}`",
                if: name == webhook.secret || variable.required || !variable.secret)
        }
        return fault(
            key, "\(name.quoted) has to be a secret that production demands",
            "declare it: `{name: \(name), secret: true, purpose: ...}`", if: !variable.secret || !variable.required)
    }

    private func fault(_ key: String, _ message: String, _ fix: String, if isFault: Bool) -> Diagnostic? {
        isFault ? Diagnostic(.error, code: "wrong-\(key)", message, at: fields.location(key), fix: fix) : nil
    }
}
