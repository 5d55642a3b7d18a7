internal import Documents

/// All findings about a plan, in file order.
package struct CheckReport: Sendable {
    package let findings: [Finding]
    /// The total number, whether listed or not.
    package let errors: Int
    package let warnings: Int
    /// The plan that was checked.
    let plan: PlanDocument

    package func isPassed(strictly isStrict: Bool) -> Bool { errors == 0 && (warnings == 0 || !isStrict) }

    /// `plan.json: 2 errors, 1 warning`, without the name.
    package var summary: String {
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        return parts.isEmpty
            ? "no errors" : parts.map { $0.0 == 1 ? "1 \($0.1)" : "\($0.0) \($0.1)s" }.joined(separator: ", ")
    }
}
