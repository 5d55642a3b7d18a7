internal import Documents

/// Refuses an architecture in which two things would have one name.
struct ClashChecker: Sendable {
    let architecture: Architecture
    let requirements: Requirements

    func check(reporting diagnostics: inout Diagnostics) {
        for resource in architecture.resources {
            report("field", of: "resource `\(resource.name.singular)`", resource.fields.map(\.name), &diagnostics)
        }
        report("model", of: "plan", architecture.models.map(\.name), &diagnostics)
        report("table", of: "plan", architecture.models.map(\.table), &diagnostics)
        report("service", of: "plan", architecture.services.map(\.name), &diagnostics)
        report("endpoint", of: "plan", architecture.endpoints.map { "\($0.method) \($0.path)" }, &diagnostics)
        // File systems of Windows and macOS hold one of `a.go` and `A.go`.
        report("file", of: "plan", architecture.files.map { $0.path.lowercased() }, &diagnostics)
    }

    private func report(_ what: String, of owner: String, _ names: [String], _ diagnostics: inout Diagnostics) {
        var seen: Set<String> = []
        var told: Set<String> = []
        for name in names where !seen.insert(name).inserted && told.insert(name).inserted {
            diagnostics.error(
                "name-clash", "two of the \(owner) would be the \(what) `\(name)`", at: requirements.feature.head.location,
                fix: "rename the resource or field, or leave out what brings the other one")
        }
    }
}
