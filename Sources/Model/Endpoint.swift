/// One operation of the HTTP API.
package struct Endpoint: Sendable, Hashable {
    package enum Auth: String, Sendable, CaseIterable { case required, `public` }

    /// The start of its path: the path of the collection, of one item, or only the prefix.
    package enum Base: String, Sendable, CaseIterable { case collection, item, prefix }

    /// What implements an endpoint.
    package enum Effect: String, Sendable, CaseIterable {
        /// The stack's templates, which know the pattern by its name.
        case templates
        /// The action's `set`.
        case set
    }

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
    /// What implements it; nil if nothing does.
    package let effect: Effect?
    package let method: String
    package let base: Base
    package let path: String
    package let purpose: String
    package let auth: Auth
    /// The status of success.
    package let status: Int
    /// Whether the answer of success has one.
    package let hasBody: Bool
    package let problems: [Problem]
    package let owner: Owner

    package init(
        action: Action, effect: Effect?, method: String, base: Base, path: String, purpose: String, auth: Auth,
        status: Int, hasBody: Bool, problems: [Problem], owner: Owner
    ) {
        self.action = action
        self.effect = effect
        self.method = method
        self.base = base
        self.path = path
        self.purpose = purpose
        self.auth = auth
        self.status = status
        self.hasBody = hasBody
        self.problems = problems
        self.owner = owner
    }

    /// Whether its effect is declared; it returns 501 otherwise.
    package var isDeclared: Bool { action.isDeclared(by: effect) }
}
