package import Model

/// A file that the plan creates or changes.
package struct PlannedFile: Sendable {
    package enum Change: Sendable {
        case create
        /// It stands in the repository already.
        case modify
        /// It stands in the repository and is never changed again, as a migration.
        case leave
    }

    /// The id of its entry in the stack's `files`.
    package let id: String
    /// Relative to the project, with `/`.
    package let path: String
    package let change: Change
    package let owner: Owner
    /// Files of the same kind that the repository has, to be taken as patterns; sorted.
    package let siblings: [String]
    /// What its path was made of: the resource, model or integration that it is for.
    package let scope: Scope
}
