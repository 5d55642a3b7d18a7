/// One operation of the HTTP API.
package struct Endpoint: Sendable, Hashable {
    package enum Auth: String, Sendable, CaseIterable { case required, `public` }

    /// An error answer: the status and when it is given.
    package struct Problem: Sendable, Hashable {
        package let status: Int
        package let reason: String
    }

    /// The action or the integration's pattern behind it: `create`, `webhook`.
    package let action: String
    /// The same with what it changes.
    let definition: Action
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
}
