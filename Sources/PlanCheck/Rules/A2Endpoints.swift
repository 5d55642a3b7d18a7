internal import Documents

enum A2Endpoints: CheckRule {
    static let code = "A2"
    static let page = RulePage(
        demand: """
            Each endpoint has a method of HTTP in upper case, a path from `/` without empty parts, an `auth` of `required` or \
            `public`, a purpose, and appears only once.
            """,
        reason: """
            Two endpoints whose paths differ only in the names of their parameters are one route.
            """,
        source: """
            the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        var routes: Set<String> = []
        for endpoint in plan.architecture?.endpoints ?? [] {
            if let method = endpoint.method { check(method: method, &findings) }
            if let path = endpoint.path { check(path: path, &findings) }
            if let auth = endpoint.auth { check(auth: auth, &findings) }
            if let purpose = endpoint.purpose, purpose.isBlank {
                findings.warning("this endpoint has no purpose", at: purpose.range, fix: "say what it does")
            }
            guard let method = endpoint.method, let path = endpoint.path else { continue }
            if !routes.insert("\(method.value) \(RouteMention.shape(of: path.value))").inserted {
                findings.error("the endpoint \("\(method.value) \(path.value)".quoted) appears twice", at: path.range)
            }
        }
    }

    /// Those of RFC 9110 and PATCH of RFC 5789, without CONNECT, which is for proxies.
    private static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]

    private static func check(method: Located<String>, _ findings: inout RuleFindings) {
        guard !methods.contains(method.value) else { return }
        let upper = method.value.uppercased()
        if methods.contains(upper) {
            findings.error(
                "the method \(method.value.quoted) is not in upper case", at: method.range, fix: "write `\(upper)`")
        } else {
            findings.error(
                "\(method.value.quoted) is no method of HTTP", at: method.range,
                fix: NearestName.question(for: upper, in: methods) ?? "write one method, such as `GET`")
        }
    }

    private static func check(path: Located<String>, _ findings: inout RuleFindings) {
        let hasBlank = path.value.utf8.contains { $0 <= 0x20 }
        guard !path.value.hasPrefix("/") || hasBlank else { return checkParts(of: path, &findings) }
        findings.error(
            hasBlank
                ? "the path \(path.value.quoted) contains a space"
                : "the path \(path.value.quoted) does not begin with `/`",
            at: path.range, fix: hasBlank ? nil : "write only the path, from its first `/`")
    }

    private static func checkParts(of path: Located<String>, _ findings: inout RuleFindings) {
        let parts = path.value.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard parts.count > 1, parts.contains("") else { return }
        findings.error(
            "the path \(path.value.quoted) has an empty part", at: path.range,
            fix: "write one `/` between two parts, and none at the end")
    }

    private static func check(auth: Located<String>, _ findings: inout RuleFindings) {
        guard !["required", "public"].contains(auth.value) else { return }
        findings.error(
            "`auth` is \(auth.value.quoted), not `required` or `public`", at: auth.range,
            fix: "write one of the two")
    }
}
