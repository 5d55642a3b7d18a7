/// One operation of the HTTP API.
package struct Endpoint: Sendable, Hashable {
    package enum Auth: String, Sendable, CaseIterable { case required, `public` }

    /// An error answer: the status and when it is given.
    package struct Problem: Sendable, Hashable {
        package let status: Int
        package let reason: String

        package init(status: Int, reason: String) {
            self.status = status
            self.reason = reason
        }
    }

    /// The action or the integration's pattern behind it: `create`, `webhook`.
    package let action: String
    /// The stack's pattern that it follows: `transition`.
    package let pattern: String
    package let method: String
    package let path: String
    package let purpose: String
    package let auth: Auth
    /// The status of success.
    package let status: Int
    package let problems: [Problem]
    package let owner: Owner

    package init(
        action: String, pattern: String, method: String, path: String, purpose: String, auth: Auth, status: Int,
        problems: [Problem], owner: Owner
    ) {
        self.action = action
        self.pattern = pattern
        self.method = method
        self.path = path
        self.purpose = purpose
        self.auth = auth
        self.status = status
        self.problems = problems
        self.owner = owner
    }
}
