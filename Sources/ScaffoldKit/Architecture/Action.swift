/// Something a client can do with a resource.
package struct Action: Sendable, Hashable {
    /// A value that a transition sets or demands: a field and what it holds.
    package struct Change: Sendable, Hashable {
        package let field: String
        /// One of the field's values, or `now`.
        package let values: [String]
    }

    /// `create`, `list`, `cancel`.
    package let name: String
    /// The stack's endpoint pattern behind it: `transition`.
    package let pattern: String
    /// The states in which the action is allowed; empty where it always is.
    package let from: [Change]
    /// What the action changes; empty where nobody declared it.
    package let set: [Change]
}
