/// A plan with everything fixed that could be fixed without guessing.
package struct MendedPlan: Sendable {
    /// Canonical JSON.
    package let text: String
    /// The changes, one line each, in plan order.
    package let mends: [String]
}
