internal import Documents

/// What features were written with in an earlier run. They keep it: their files would lose its lines otherwise.
struct WrittenIntegrations: Sendable {
    let catalog: Catalog
    let repository: Repository?

    func add(
        to features: inout [RequestedFeature], _ reading: inout Reading, reporting diagnostics: inout Diagnostics
    ) {
        guard let repository, repository.contains(LockFile.path), let text = repository.text(of: LockFile.path),
            let lock = LockReader.read(Array(text.utf8), reporting: &diagnostics)
        else { return }
        for index in features.indices {
            let feature = features[index].name.singular
            let asked = features[index].integrations.map(\.name)
            for name in lock.integrations(of: feature) where !asked.contains(name) {
                guard let head = catalog.head(name, of: .integration) else {
                    diagnostics.append(.unknownIntegration(name, of: feature))
                    continue
                }
                features[index].integrations.append(head)
                reading.assume("\(feature) --with \(name), as it was written (\(LockFile.path))")
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownIntegration(_ name: String, of feature: String) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-integration",
            "`\(feature)` was written with the integration \(name.quoted), which is not known here",
            fix: "name its folder by --blueprints, or take `with \(feature) \(name)` out of `\(LockFile.path)`")
    }
}
