internal import Documents

/// Refuses an architecture in which two things would have one name.
struct ClashChecker: Sendable {
    let architecture: Architecture
    let requirements: Requirements

    func check(reporting diagnostics: inout Diagnostics) {
        for resource in architecture.resources {
            report("field", of: "fields of `\(resource.name.singular)`", resource.fields.map(\.name), &diagnostics)
        }
        report("model", of: "parts of the plan", architecture.models.map(\.name), &diagnostics)
        report("table", of: "parts of the plan", architecture.models.map(\.table), &diagnostics)
        report("service", of: "parts of the plan", architecture.services.map(\.name), &diagnostics)
        report(
            "endpoint", of: "parts of the plan", architecture.endpoints.map { "\($0.method) \($0.path)" }, &diagnostics)
        // File systems of Windows and macOS hold one of `a.go` and `A.go`.
        report("file", of: "parts of the plan", architecture.files.map { $0.path.lowercased() }, &diagnostics)
    }

    /// The request itself names a resource that no feature knows.
    private var location: SourceLocation? { requirements.noun == nil ? requirements.feature.head.location : nil }

    private func report(_ what: String, of owner: String, _ names: [String], _ diagnostics: inout Diagnostics) {
        var seen: Set<String> = []
        var told: Set<String> = []
        for name in names where !seen.insert(name).inserted && told.insert(name).inserted {
            diagnostics.error(
                "name-clash", "two \(owner) would be the \(what) `\(name)`", at: location,
                fix: "rename the resource or field, or leave out what brings the other one")
        }
    }
}
