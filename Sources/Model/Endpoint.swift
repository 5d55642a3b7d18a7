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
    /// The same with what it changes.
    package let definition: Action
    /// The stack's pattern that it follows: `transition`.
    package let pattern: String
    package let method: String
    package let path: String
    package let purpose: String
    package let auth: Auth
    /// The status of success.
    package let status: Int
    package let problems: [Problem]
    /// Whether anybody said what it does; it answers 501 otherwise.
    package let isDeclared: Bool
    package let owner: Owner

    package init(
        action: String, definition: Action, pattern: String, method: String, path: String, purpose: String,
        auth: Auth, status: Int, problems: [Problem], isDeclared: Bool, owner: Owner
    ) {
        self.action = action
        self.definition = definition
        self.pattern = pattern
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
