package import Documents
internal import Model

/// Rejects plans whose architectures use one name for two things.
package struct ClashChecker: Sendable {
    /// Each with the location that names its feature.
    let parts: [(architecture: Architecture, location: SourceLocation?)]

    package init(parts: [(architecture: Architecture, location: SourceLocation?)]) { self.parts = parts }

    package func check(reporting diagnostics: inout Diagnostics) {
        var faults = Diagnostics()
        checkParts(&faults)
        // Two resources with one name have further names in common, which need no messages of their own.
        if !faults.hasErrors { checkCode(&faults) }
        diagnostics.append(contentsOf: faults)
    }

    private func checkParts(_ diagnostics: inout Diagnostics) {
        report("model", located { $0.models.map(\.name) }, &diagnostics)
        report("table", located { $0.models.map(\.table) }, &diagnostics)
        report("service", located { $0.services.map(\.name) }, &diagnostics)
        let endpoints = located { $0.endpoints.map { "\($0.method) \($0.path)" } }
        report("endpoint", endpoints, &diagnostics)
        report("file", files, &diagnostics)
    }

    /// The project's own names are the same in all architectures.
    private func checkCode(_ diagnostics: inout Diagnostics) {
        var seen: Set<String> = []
        var told: Set<String> = []
        for (index, part) in parts.enumerated() {
            for name in part.architecture.names where index == 0 || name.location != nil {
                let key = "\(name.place)\n\(name.name)"
                guard !seen.insert(key).inserted, told.insert(key).inserted else { continue }
                diagnostics.error(
                    "name-clash", "two parts of the plan have the name `\(name.name)` in \(name.place)",
                    at: name.location ?? part.location,
                    fix: "rename the resource, field or action, or remove what adds the other one")
            }
        }
    }

    private typealias Names = [(name: String, location: SourceLocation?)]

    private func located(_ names: (Architecture) -> [String]) -> Names {
        parts.flatMap { part in names(part.architecture).map { ($0, part.location) } }
    }

    /// The project's own files are the same in all architectures. The file systems of Windows and macOS store only one
    /// of `a.go` and `A.go`.
    private var files: Names {
        var shared: Set<String> = []
        return parts.flatMap { part in
            let files = part.architecture.files.filter { $0.owner != .project || !shared.contains($0.path) }
            shared.formUnion(files.filter { $0.owner == .project }.map(\.path))
            return files.map { ($0.path.caseFolded, part.location) }
        }
    }

    private func report(_ what: String, _ names: Names, _ diagnostics: inout Diagnostics) {
        var seen: Set<String> = []
        var told: Set<String> = []
        for (name, location) in names where !seen.insert(name).inserted && told.insert(name).inserted {
            diagnostics.error(
                "name-clash", "two parts of the plan have the \(what) `\(name)`", at: location,
                fix: "rename the resource or field, or remove what adds the other one")
        }
    }
}
