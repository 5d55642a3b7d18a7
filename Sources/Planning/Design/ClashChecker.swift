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
        report("model", uses { $0.models.map { ($0.name, "", $0.owner) } }, &diagnostics)
        report("table", uses { $0.models.map { ($0.table, "", $0.owner) } }, &diagnostics)
        report("service", uses { $0.services.map { ($0.name, "", $0.owner) } }, &diagnostics)
        report("endpoint", uses { $0.endpoints.map { ($0.method + " " + $0.path, "", $0.owner) } }, &diagnostics)
        report("file", files, &diagnostics)
    }

    /// The project's own names are the same in all architectures.
    private func checkCode(_ diagnostics: inout Diagnostics) {
        var isFirst = true
        let names = uses { architecture in
            defer { isFirst = false }
            return architecture.names.filter { isFirst || $0.owner != .project }
                .map { ($0.name, $0.place, $0.owner) }
        }
        report("name", names, &diagnostics)
    }

    /// The project's own files are the same in all architectures, and an existing one may do the work of several: a
    /// `main.go` with the router. The file systems of Windows and macOS store only one of `a.go` and `A.go`.
    private var files: [Use] {
        var shared: Set<String> = []
        return uses { architecture in
            var existing: Set<String> = []
            let files = architecture.files.filter { file in
                if file.owner != .project { return true }
                if file.change != .create, !existing.insert(file.path).inserted { return false }
                return !shared.contains(file.path)
            }
            if parts.count > 1 { shared.formUnion(files.filter { $0.owner == .project }.map(\.path)) }
            return files.map { ($0.path.caseFolded, "", $0.owner) }
        }
    }

    /// A name, where it must be unique, and where the feature names the resource that has it.
    private struct Use {
        let name: String
        /// Empty for all of the plan.
        let place: String
        let resource: SourceLocation?
        let part: SourceLocation?
    }

    private func uses(_ names: (Architecture) -> [(name: String, place: String, owner: Owner)]) -> [Use] {
        parts.flatMap { part in
            names(part.architecture).map {
                Use(
                    name: $0.name, place: $0.place, resource: part.architecture.location(of: $0.owner),
                    part: part.location)
            }
        }
    }

    /// Each name once, at a resource to rename if one has it.
    private func report(_ noun: String, _ uses: [Use], _ diagnostics: inout Diagnostics) {
        var first: [String: Int] = [:]
        first.reserveCapacity(uses.count)
        var told: Set<String> = []
        for (index, use) in uses.enumerated() {
            let key = use.place.isEmpty ? use.name : use.name + " " + use.place
            guard let earlier = first.updateValue(index, forKey: key) else { continue }
            guard told.insert(key).inserted else { continue }
            let other = uses[earlier]
            let place = use.place.isEmpty ? "" : " in \(use.place)"
            diagnostics.error(
                "name-clash", "two parts of the plan have the \(noun) `\(use.name)`\(place)",
                at: use.resource ?? other.resource ?? use.part,
                fix: "rename the resource, field or action, or remove what adds the other one")
        }
    }
}

extension Architecture {
    fileprivate func location(of owner: Owner) -> SourceLocation? {
        locations.first { $0.resource == owner }?.location
    }
}
