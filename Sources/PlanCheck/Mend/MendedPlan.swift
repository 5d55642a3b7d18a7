/// A plan with all mended that could be mended without a guess.
package struct MendedPlan: Sendable {
    /// Canonical JSON.
    package let text: String
    /// What was changed, a line each, in the order of the plan.
    package let mends: [String]
}
