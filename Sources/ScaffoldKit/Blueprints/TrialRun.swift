internal import Documents

/// Plans with linted blueprints, and tells what does not fit.
///
/// A feature, an integration or a starter has to fit at least one stack. A stack need not carry every feature, but what it does
/// carry must not fail for a fault of the stack's own.
struct TrialRun: Sendable {
    let catalog: Catalog
    /// The linted blueprints.
    let heads: [BlueprintHead]

    func run(reporting diagnostics: inout Diagnostics) {
        let all = heads.filter { !$0.isAbstract }.flatMap { head in
            head.kind == .stack ? ownFaults(of: head) : faultsOnTheBestStack(of: head)
        }
        diagnostics.appendOnce(all)
    }

    /// Told where they are brought about.
    private func ownFaults(of stack: BlueprintHead) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        guard let chain = catalog.chain(of: stack, reporting: &diagnostics) else { return diagnostics.all }
        let others = [.feature, .integration, .starter].flatMap(catalog.heads)
        return FaultTracer { document, diagnostics in
            let trial = TrialRun(catalog: catalog.with(document, as: stack), heads: heads)
            let all = others.flatMap { trial.faults(of: $0, on: stack) }
            diagnostics.appendOnce(all.filter { fault in chain.sources.contains { $0 == fault.location?.source } })
        }.faults(of: chain)
    }

    private func faultsOnTheBestStack(of head: BlueprintHead) -> [Diagnostic] {
        catalog.heads(of: .stack).map { faults(of: head, on: $0) }.min { $0.count < $1.count } ?? []
    }

    private func faults(of head: BlueprintHead, on stack: BlueprintHead) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        _ = Design(Request(trying: head, on: stack), catalog, nil, reporting: &diagnostics)
        return diagnostics.all.filter { $0.severity == .error }
    }
}

extension Request {
    /// What shows whether a stack can carry a feature, an integration or a starter.
    init(trying head: BlueprintHead, on stack: BlueprintHead) {
        let isAskedFor = head.kind == .feature && !head.generic || head.kind == .starter
        self.init(
            prompt: isAskedFor ? head.name : "example", stack: stack.name,
            integrations: head.kind == .integration ? [head.name] : [], isNewResource: head.kind != .starter)
    }
}
