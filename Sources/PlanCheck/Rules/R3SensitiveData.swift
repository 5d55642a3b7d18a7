internal import Documents

enum R3SensitiveData: CheckRule {
    static let code = "R3"
    static let page = RulePage(
        demand: """
            If the architecture has passwords, payments, uploads, secrets or personal data, a criterion says how they \
            are protected.
            """,
        reason: """
            Only names are checked (models, fields, paths, services, integrations): prose mentions much that is not \
            built, and a field such as `stripe_subscription_id` only refers to what another service stores.
            """,
        source: """
            rule 4, "Include security requirements for sensitive operations".
            """)

    /// A kind of sensitive data: words that indicate it, and words of a criterion that covers it.
    private struct Sort {
        let name: String
        let signs: WordList
        let care: WordList
        let example: String
    }

    private static let access: WordList = [
        "auth", "authenticat*", "authoriz*", "authoris*", "unauth*", "bearer", "401", "403", "permission*", "encrypt*",
        "redact*", "mask*", "log", "logs", "logged", "privacy", "personal", "owner*", "gdpr", "consent", "token*",
    ]

    private static let sorts = [
        Sort(
            name: "passwords", signs: ["password*", "passphrase*", "passwd"],
            care: ["hash*", "bcrypt", "argon*", "scrypt", "pbkdf*", "salt*"],
            example: "passwords are stored as Argon2id hashes only"),
        Sort(
            name: "secrets", signs: ["secret", "secrets", "credential*", "token", "tokens"],
            care: [
                "hash*", "encrypt*", "secret*", "environment", "log", "logs", "logged", "expir*", "rotat*", "revo*",
                "constant",
                "redact*", "token*", "credential*",
            ],
            example: "tokens expire, are stored hashed and never logged"),
        Sort(
            name: "payments",
            signs: ["payment*", "card", "cards", "billing", "checkout*", "iban", "stripe", "paypal", "payout*"],
            care: [
                "signature*", "signed", "idempot*", "once", "auth", "authenticat*", "authoriz*", "authoris*", "unauth*",
                "pci",
                "encrypt*", "secret*", "verif*", "401", "403", "token*", "bearer",
            ],
            example: "a charge that is sent twice is made once"),
        Sort(
            name: "uploads", signs: ["upload*", "attachment*"],
            care: [
                "size", "sizes", "limit*", "mime", "type", "types", "extension*", "malware", "virus*", "scan*", "413",
                "mib", "mb",
            ],
            example: "a file that is too large or of another type is refused"),
        Sort(
            name: "personal data",
            signs: [
                "email*", "phone*", "ssn", "birth*", "birthday", "passport*", "iban", "medical", "diagnos*", "patient*",
            ],
            care: access, example: "nobody but the owner can read it, and no log holds it"),
    ]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard !plan.tasks.isEmpty, let names = plan.architecture?.names else { return }
        for sort in sorts {
            guard let name = names.first(where: { sort.signs.isIn($0.value) }), !plan.demands(sort.care) else {
                continue
            }
            findings.warning(
                "the architecture has \(sort.name) (\(name.value.quoted)), and no criterion says how they are kept safe",
                at: name.range, fix: "add a criterion such as: \(sort.example)")
        }
    }
}

extension PlanDocument.Architecture {
    fileprivate var names: [Located<String>] {
        let ofModels = models.flatMap { model in
            [model.name, model.table].compactMap { $0 }
                + (model.keyFields?.value ?? []).filter { !$0.value.hasSuffix("_id") && !$0.value.hasSuffix("_at") }
        }
        return endpoints.compactMap(\.path) + ofModels + services.map(\.serviceName) + integrations
    }
}

extension Located<String> {
    /// The name of a service, without its purpose.
    fileprivate var serviceName: Located<String> { Located(value: ServiceLine(value)?.name ?? value, range: range) }
}
