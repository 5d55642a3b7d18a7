internal import Documents

enum R2PublicMutation: CheckRule {
    static let code = "R2"
    static let page = RulePage(
        demand: """
            A public endpoint that changes something is protected, and a criterion says how: a webhook by its \
            signature, any other by a signature, a rate limit or the validation of its input.
            """,
        reason: """
            Anyone can call it.
            """,
        source: """
            rule 4, "Include security requirements for sensitive operations".
            """)

    private static let signature: WordList = ["signature*", "signed", "hmac", "forged", "verif*"]
    private static let guards: WordList = [
        "signature*", "signed", "hmac", "forged", "verif*", "rate", "limit*", "throttl*", "captcha", "lockout", "429",
        "validat*", "invalid", "malformed", "reject*", "refus*", "400", "422",
    ]
    private static let webhook: WordList = ["webhook*", "hook", "hooks", "callback*"]
    private static let reading: Set<String> = ["GET", "HEAD", "OPTIONS", "TRACE"]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        let open = (plan.architecture?.endpoints ?? []).filter(isPublicMutation)
        guard !open.isEmpty, !plan.tasks.isEmpty else { return }
        let (isSigned, isGuarded) = (plan.demands(signature), plan.demands(guards))
        for endpoint in open {
            guard let path = endpoint.path else { continue }
            let isWebhook = webhook.isIn(path.value)
            if isWebhook ? isSigned : isGuarded { continue }
            findings.warning(
                isWebhook
                    ? "no criterion is about the signature of this webhook"
                    : "this endpoint is public and changes something, and no criterion is about how it is guarded",
                at: path.range,
                fix: isWebhook
                    ? "add a criterion such as: a forged signature is refused and nothing is stored"
                    : "add a criterion about a signature, a rate limit or input validation")
        }
    }

    private static func isPublicMutation(_ endpoint: PlanDocument.Endpoint) -> Bool {
        guard let method = endpoint.method?.value, endpoint.auth?.value == "public" else { return false }
        return !reading.contains(method.uppercased())
    }
}
