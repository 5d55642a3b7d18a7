internal import Documents

/// Designs linted features and integrations on every stack they can meet, and tells what does not fit.
struct TrialRun: Sendable {
    let catalog: Catalog
    let heads: [BlueprintHead]

    func run(reporting diagnostics: inout Diagnostics) {
        var told: Set<Diagnostic> = []
        for stack in heads(of: .stack) {
            for feature in heads(of: .feature) where concerns([stack, feature]) {
                told.formUnion(faults(stack, feature, nil))
            }
            for integration in heads(of: .integration) where concerns([stack, integration]) {
                guard let feature = catalog.heads(of: .feature).first else { continue }
                told.formUnion(faults(stack, feature, integration))
            }
        }
        var all = Diagnostics()
        for diagnostic in told { all.append(diagnostic) }
        for diagnostic in all.sorted { diagnostics.append(diagnostic) }
    }

    private func heads(of kind: BlueprintKind) -> [BlueprintHead] { catalog.heads(of: kind) }

    private func concerns(_ pair: [BlueprintHead]) -> Bool {
        pair.contains { head in heads.contains { $0.source == head.source } }
    }

    private func faults(_ stack: BlueprintHead, _ feature: BlueprintHead, _ integration: BlueprintHead?) -> [Diagnostic] {
        let request = Request(
            prompt: feature.generic ? "example" : feature.name, stack: stack.name,
            integrations: integration.map { [$0.name] } ?? [])
        var diagnostics = Diagnostics()
        let builder = RequirementsBuilder(catalog: catalog, repository: nil)
        if let (requirements, _) = builder.build(request, reporting: &diagnostics),
            let architecture = Architect(requirements: requirements).design(reporting: &diagnostics)
        {
            _ = Planner(requirements: requirements, architecture: architecture).plan(reporting: &diagnostics)
        }
        return diagnostics.all
    }
}
