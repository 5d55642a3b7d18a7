package import Model

/// A file that the plan creates or changes.
package struct PlannedFile: Sendable {
    package enum Change: Sendable {
        case create
        /// The repository already has it.
        case modify
        /// The repository already has it and it never changes, like a migration.
        case leave
    }

    /// The id of its entry in the stack's `files`.
    package let id: String
    /// Relative to the project, with `/`.
    package let path: String
    /// What it is for; empty if the stack does not say.
    package let purpose: String
    package let change: Change
    package let owner: Owner
    /// Similar files in the repository, as examples; sorted.
    package let siblings: [String]
    /// The scope of its path: the resource, model or integration that it belongs to.
    package let scope: Scope
}
