internal import Documents

/// Plans with linted blueprints, and tells what does not fit.
///
/// A feature or an integration has to fit at least one stack. A stack need not carry every feature, but what it does
/// carry must not fail for a fault of the stack's own.
struct TrialRun: Sendable {
    let catalog: Catalog
    /// The linted blueprints.
    let heads: [BlueprintHead]

    func run(reporting diagnostics: inout Diagnostics) {
        var told = Set(diagnostics.all)
        let all = heads.flatMap { head in
            head.kind == .stack ? ownFaults(of: head) : faultsOnTheBestStack(of: head)
        }
        for fault in all where told.insert(fault).inserted { diagnostics.append(fault) }
    }

    private func ownFaults(of stack: BlueprintHead) -> [Diagnostic] {
        let others = catalog.heads(of: .feature) + catalog.heads(of: .integration)
        return others.flatMap { faults(of: $0, on: stack) }.filter { $0.location?.source == stack.source }
    }

    private func faultsOnTheBestStack(of head: BlueprintHead) -> [Diagnostic] {
        catalog.heads(of: .stack).map { faults(of: head, on: $0) }.min { $0.count < $1.count } ?? []
    }

    private func faults(of head: BlueprintHead, on stack: BlueprintHead) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        let request = Request(
            prompt: head.kind == .feature && !head.generic ? head.name : "example", stack: stack.name,
            integrations: head.kind == .integration ? [head.name] : [], isNewResource: true)
        let builder = RequirementsBuilder(catalog: catalog, repository: nil)
        if let (requirements, _) = builder.build(request, reporting: &diagnostics),
            let architecture = Architect(requirements: requirements).design(reporting: &diagnostics)
        {
            _ = Planner(requirements: requirements, architecture: architecture).plan(reporting: &diagnostics)
        }
        return diagnostics.all.filter { $0.severity == .error }
    }
}
