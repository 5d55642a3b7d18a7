internal import Blueprints
internal import Documents
internal import Planning

/// Plans and renders with linted blueprints, and reports what does not fit.
///
/// A feature, an integration or a starter must work with at least one stack. A stack need not support every feature,
/// but those that it supports must not fail through its own fault, and it must support everything that it declares.
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

    private func ownFaults(of head: BlueprintHead) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        guard let chain = catalog.chain(of: head, reporting: &diagnostics) else { return diagnostics.all }
        let others = [.feature, .integration, .starter].flatMap(catalog.heads)
        let carried = FaultTracer { document, diagnostics in
            let run = TrialRun(catalog: catalog.with(document, as: head), heads: heads)
            let all = others.flatMap { run.faults(of: $0, on: head) }
            diagnostics.appendOnce(all.filter { fault in chain.sources.contains { $0 == fault.location?.source } })
        }.faults(of: chain)
        let causes = Set(carried.flatMap(\.notes).map(\.message))
        let own = FaultTracer { document, diagnostics in
            var faults = Diagnostics()
            TrialRun(catalog: catalog.with(document, as: head), heads: heads)
                .tryAll(of: head, document, reporting: &faults)
            diagnostics.appendOnce(faults.all.filter { !causes.contains($0.message) })
        }.faults(of: chain)
        return told(diagnostics.all + carried + own, of: head)
    }

    /// Plans and renders a feature that uses everything in the stack, with each choice of its options.
    private func tryAll(of head: BlueprintHead, _ document: LocatedNode, reporting diagnostics: inout Diagnostics) {
        guard let stack = StackBlueprint.decode(document, reporting: &diagnostics),
            let trial = TrialFeature.head(for: stack, reporting: &diagnostics)
        else { return }
        let extended = catalog.with(layer: [trial], reporting: &diagnostics)
        for settings in stack.choices {
            let request = Request(trying: trial, on: head, settings)
            diagnostics.appendOnce(Trial(catalog: extended, request: request).faults())
        }
    }

    /// An error in one of the stack's files stays there; any other is reported for the stack, with its location as a
    /// note.
    private func told(_ faults: [Diagnostic], of head: BlueprintHead) -> [Diagnostic] {
        var told: [Diagnostic] = []
        for fault in faults {
            let isAtHome = fault.location.map { isOwn($0.source, of: head) } ?? false
            let fault = isAtHome ? fault : fault.moved(to: head.location)
            if !told.contains(where: { $0.message == fault.message && $0.location == fault.location }) {
                told.append(fault)
            }
        }
        return told
    }

    private func isOwn(_ source: SourceText, of head: BlueprintHead) -> Bool {
        source == head.source || source.name.hasPrefix(head.folder)
    }

    private func faultsOnTheBestStack(of head: BlueprintHead) -> [Diagnostic] {
        let suggested = suggestions(of: head)
        let runs = catalog.heads(of: .stack).map { stack in
            ([[]] + suggested.map { [$0] }).flatMap { faults(of: head, on: stack, with: $0) }
        }
        return (runs.min { $0.count < $1.count } ?? []).map { fault in
            fault.location == nil ? fault.moved(to: head.location) : fault
        }
    }

    /// The integrations that a feature suggests, if they are known.
    private func suggestions(of head: BlueprintHead) -> [String] {
        guard head.kind == .feature, !head.generic else { return [] }
        var ignored = Diagnostics()
        let feature = catalog.document(of: head, reporting: &ignored)
            .flatMap { FeatureBlueprint.decode($0, .unknown, reporting: &ignored) }
        return (feature?.suggests ?? []).filter { catalog.head($0, of: .integration) != nil }
    }

    private func faults(
        of head: BlueprintHead, on stack: BlueprintHead, with integrations: [String] = []
    ) -> [Diagnostic] {
        Trial(catalog: catalog, request: Request(trying: head, on: stack, with: integrations)).faults()
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

extension BlueprintHead {
    /// The folder of its templates, ending in `/`; a blueprint that is a single file has none.
    fileprivate var folder: String {
        let parts = source.name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.last == "\(kind.rawValue).yaml" ? parts.dropLast().joined(separator: "/") + "/" : source.name
    }
}

extension StackBlueprint {
    /// Settings that cover each choice of each option once, with the other options at their defaults.
    fileprivate var choices: [[Setting]] {
        let own = options.flatMap { option in
            option.choices.map { [Setting(key: option.name, value: $0, location: nil)] }
        }
        return own.isEmpty ? [[]] : own
    }
}

extension Request {
    fileprivate init(trying trial: BlueprintHead, on stack: BlueprintHead, _ settings: [Setting]) {
        self.init(trying: trial, on: stack)
        self.settings = settings
    }
}
