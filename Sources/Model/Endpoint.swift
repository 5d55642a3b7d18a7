/// One operation of the HTTP API.
package struct Endpoint: Sendable, Hashable {
    package enum Auth: String, Sendable, CaseIterable { case required, `public` }

    /// An error response: the status and when it is returned.
    package struct Problem: Sendable, Hashable {
        package let status: Int
        package let reason: String

        package init(status: Int, reason: String) {
            self.status = status
            self.reason = reason
        }
    }

    /// The action; for an integration's endpoint, it has the name of the pattern: `webhook`.
    package let action: Action
    package let method: String
    package let path: String
    package let purpose: String
    package let auth: Auth
    /// The status of success.
    package let status: Int
    package let problems: [Problem]
    /// Whether its effect is declared; it returns 501 otherwise.
    package let isDeclared: Bool
    package let owner: Owner

    package init(
        action: Action, method: String, path: String, purpose: String, auth: Auth, status: Int,
        problems: [Problem], isDeclared: Bool, owner: Owner
    ) {
        self.action = action
        self.method = method
        self.path = path
        self.purpose = purpose
        self.auth = auth
        self.status = status
        self.problems = problems
        self.isDeclared = isDeclared
        self.owner = owner
    }
}
