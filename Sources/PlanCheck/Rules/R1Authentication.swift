internal import Documents

enum R1Authentication: CheckRule {
    static let code = "R1"
    static let page = RulePage(
        demand: """
            A plan with authenticated endpoints has a criterion about authentication.
            """,
        reason: """
            `"auth": "required"` proves nothing until a critique tries the endpoint without a token.
            """,
        source: """
            rule 4, "Include security requirements for sensitive operations".
            """)

    private static let authentication: WordList = [
        "auth", "auth2", "authn", "authz", "authenticat*", "authoriz*", "authoris*", "unauth*", "bearer", "jwt", "jwts",
        "token", "tokens", "session", "sessions", "login", "credential*", "permission*", "401", "403", "forbidden",
        "rbac",
    ]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        let endpoints = plan.architecture?.endpoints ?? []
        guard let auth = endpoints.lazy.compactMap(\.auth).first(where: { $0.value == "required" }),
            !plan.tasks.isEmpty, !plan.demands(authentication)
        else { return }
        findings.error(
            "endpoints require authentication, but no critical or expected criterion mentions it",
            at: auth.range,
            fix: "add a criterion such as: without a valid token the endpoint answers 401")
    }
}
