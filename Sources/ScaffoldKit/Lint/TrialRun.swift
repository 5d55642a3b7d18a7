internal import Blueprints
internal import Documents
internal import Planning

/// Plans and renders with linted blueprints, and reports what does not fit.
///
/// A feature, an integration or a starter must work with at least one stack, and its files with every stack that can
/// plan it. A stack need not support every feature,
/// but those that it supports must not fail through its own fault, and it must support everything that it declares.
struct TrialRun: Sendable {
    let catalog: Catalog
    let blueprints: [LintedBlueprint]

    func run(reporting diagnostics: inout Diagnostics) {
        let tried = blueprints.filter { !$0.head.isAbstract }
        let stacks = tried.allSatisfy { $0.head.kind == .stack } ? [] : catalog.heads(of: .stack).map(bench)
        let all = tried.flatMap { linted in
            linted.head.kind == .stack ? ownFaults(of: linted) : faults(of: linted.head, onTheBestOf: stacks)
        }
        diagnostics.appendOnce(all)
    }

    private func ownFaults(of linted: LintedBlueprint) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        guard let document = linted.chain.document(reporting: &diagnostics) else { return diagnostics.all }
        let bench = TrialBench(linted.stack, as: linted.head, in: catalog.with(document, as: linted.head))
        let own = bench.ownFaults()
        let broken = Set(own.filter { $0.location == nil }.map(\.code))
        let carried = traced(linted, faults(of: linted.chain, on: bench, besides: broken)) {
            faults(of: linted.chain, on: $0, besides: broken)
        }
        let causes = Set(carried.flatMap(\.notes).map(\.message))
        let rest = traced(linted, own.filter { !causes.contains($0.message) }) {
            $0.ownFaults().filter { !causes.contains($0.message) }
        }
        return told(carried + rest, of: linted) + misfits(of: linted, on: bench)
    }

    /// The changes of a stack for which it does not support features that it otherwise would. It need not, so these are
    /// warnings.
    private func misfits(of linted: LintedBlueprint, on bench: TrialBench) -> [Diagnostic] {
        let features = catalog.heads(of: .feature)
        let found = features.flatMap { bench.misfits(of: $0, besides: linted.chain.sources) ?? [] }
        guard !found.isEmpty else { return [] }
        let faults = traced(linted, found) { bench in
            features.flatMap { bench.misfits(of: $0, besides: linted.chain.sources) ?? found }
        }
        return faults.filter { $0.code == FaultTracer.brokenCode }.map { fault in
            Diagnostic(
                .warning, code: "fewer-features", "because of this, the stack does not support every feature any more",
                at: fault.location, notes: fault.notes, fix: "keep it, or write those features anew for this stack")
        }
    }

    /// The faults found of a stack, told where they are brought about.
    ///
    /// - Parameter faults: finds those of the stack as it would be otherwise.
    private func traced(
        _ linted: LintedBlueprint, _ found: [Diagnostic], _ faults: @escaping (TrialBench) -> [Diagnostic]
    ) -> [Diagnostic] {
        let head = linted.head
        let tracer = FaultTracer { document, diagnostics in
            var ignored = Diagnostics()
            let stack = TrialStack(document, reporting: &ignored)
            // A change without which there is no plan is not shown to be the cause of the plan's faults.
            let isVariant = document.node.mapping?["name"]?.scalar?.text == head.name
            if stack == nil, isVariant { diagnostics.appendOnce(found) }
            diagnostics.appendOnce(faults(TrialBench(stack, as: head, in: catalog.with(document, as: head))))
        }
        var distinct = Diagnostics()
        distinct.appendOnce(found)
        return tracer.faults(of: linted.chain, found: distinct.all)
    }

    /// What fails in a stack's own files when it carries others, and the rules that the first plan of them breaks.
    ///
    /// - Parameter broken: rules that the plan of the stack's own trial breaks, which are told of that.
    private func faults(
        of chain: BlueprintChain, on bench: TrialBench, besides broken: Set<String>
    ) -> [Diagnostic] {
        var broken = broken
        return [.feature, .integration, .starter].flatMap(catalog.heads).flatMap { other in
            bench.faults(of: other, in: chain.sources).filter { fault in
                fault.location != nil || broken.insert(fault.code).inserted
            }
        }
    }

    /// An error in one of the stack's files stays there; any other is reported for the stack, with its location as a
    /// note.
    private func told(_ faults: [Diagnostic], of linted: LintedBlueprint) -> [Diagnostic] {
        var told: [Diagnostic] = []
        for fault in faults {
            let isAtHome = fault.location.map { linted.chain.owns($0.source) } ?? false
            let fault = isAtHome ? fault : fault.moved(to: linted.head.location)
            // What is made of one text for each resource has one fault, with other names in its message.
            let isTold = told.contains { other in
                other.location == fault.location
                    && (other.message == fault.message
                        || isAtHome && other.code == fault.code && other.code != FaultTracer.brokenCode)
            }
            if !isTold { told.append(fault) }
        }
        return told
    }

    /// The first of those that say the same of the same place.
    private func distinct(_ faults: [Diagnostic]) -> [Diagnostic] {
        faults.reduce(into: []) { told, fault in
            if !told.contains(where: { $0.message == fault.message && $0.location == fault.location }) {
                told.append(fault)
            }
        }
    }

    /// A stack as the catalog has it.
    private func bench(of head: BlueprintHead) -> TrialBench {
        var ignored = Diagnostics()
        let linted = blueprints.first { $0.head.source == head.source }?.stack
        if let linted { return TrialBench(linted, as: head, in: catalog) }
        let document = catalog.document(of: head, reporting: &ignored)
        return TrialBench(
            document.flatMap { TrialStack($0, reporting: &ignored) }, as: head, in: catalog)
    }

    private func faults(of head: BlueprintHead, onTheBestOf stacks: [TrialBench]) -> [Diagnostic] {
        let feature = feature(head)
        let integrations = feature.map(integrations) ?? []
        let runs = stacks.map { stack in
            ([[]] + integrations.map { [$0] }).map { stack.result(of: head, with: $0) }
        }
        let best = runs.min { $0.flatMap(\.faults).count < $1.flatMap(\.faults).count } ?? []
        let found = (best + runs.joined().filter(\.isPlanned)).flatMap(\.faults).map { fault in
            fault.location == nil ? fault.moved(to: head.location) : fault
        }
        return distinct(found) + (feature.map(unknownIntegrations) ?? [])
    }

    /// Nil for other kinds.
    private func feature(_ head: BlueprintHead) -> FeatureBlueprint? {
        guard head.kind == .feature else { return nil }
        var ignored = Diagnostics()
        return catalog.document(of: head, reporting: &ignored)
            .flatMap { FeatureBlueprint.decode($0, .unknown, reporting: &ignored) }
    }

    /// The known integrations that a feature suggests, has events of or calls.
    private func integrations(of feature: FeatureBlueprint) -> [String] {
        let suggested = feature.suggests.compactMap { catalog.head($0, of: .integration)?.name }
        let known = catalog.heads(of: .integration).map(\.name)
        return known.filter { name in
            suggested.contains(name) || named(by: feature).contains { $0.name == name }
        }
    }

    /// The events and calls of a feature are found by the name of their integration, never by an alias.
    private func unknownIntegrations(of feature: FeatureBlueprint) -> [Diagnostic] {
        let known = catalog.heads(of: .integration).map(\.name)
        return named(by: feature).filter { !known.contains($0.name) }.map { name, location in
            Diagnostic(
                .error, code: "unknown-integration", "there is no integration named \(name.quoted)",
                at: location, fix: NearestName.suggestion(for: name, in: known))
        }
    }

    private func named(by feature: FeatureBlueprint) -> [(name: String, location: SourceLocation)] {
        feature.webhooks.map { ($0.integration, $0.location) }
            + feature.calls.map { ($0.integration.text, $0.integration.location) }
    }
}

extension Diagnostic {
    /// The same error at another location, with the original one as a note.
    fileprivate func moved(to place: SourceLocation) -> Diagnostic {
        var fault = self
        if let location { fault.notes.insert(Note("the error appears here", at: location), at: 0) }
        fault.location = place
        return fault
    }
}
