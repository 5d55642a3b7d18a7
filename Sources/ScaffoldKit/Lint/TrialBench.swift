internal import Blueprints
internal import Documents
internal import Planning

/// A stack on which other blueprints are tried.
struct TrialBench: Sendable {
    private let head: BlueprintHead
    private let catalog: Catalog
    private let templates: TemplateFiles?

    /// - Parameter stack: nil where it is at fault, which each trial then tells.
    /// - Parameter catalog: the blueprints that are tried, and the stack.
    init(_ stack: TrialStack?, as head: BlueprintHead, in catalog: Catalog) {
        self.head = head
        self.catalog = stack.map { catalog.with($0.blueprint, as: head) } ?? catalog
        templates = stack?.templates
    }

    /// What is wrong with a feature, an integration or a starter on the stack, in a new project and in an existing one.
    ///
    /// - Parameter integrations: those that a feature is planned with.
    func result(of other: BlueprintHead, with integrations: [String] = []) -> Trial.Result {
        let trial = trial(of: Request(trying: other, on: head, with: integrations))
        var result = trial.run()
        if result.isPlanned { result.faults += trial.runInExistingProject(besides: result.faults).faults }
        return result
    }

    /// The same as far as it stands in certain files, or in the plan.
    func faults(of other: BlueprintHead, in sources: [SourceText]) -> [Diagnostic] {
        var trial = trial(of: Request(trying: other, on: head))
        trial.subject = "the plan of `\(other.name)`"
        return trial.run().faults.filter { fault in
            fault.location.map { place in sources.contains { $0 == place.source } } ?? true
        }
    }

    /// Why the stack cannot plan a feature, as far as it stands in none of certain files; nil if all of it does.
    func misfits(of feature: BlueprintHead, besides sources: [SourceText]) -> [Diagnostic]? {
        var diagnostics = Diagnostics()
        _ = Pipeline(catalog: catalog).design(Request(trying: feature, on: head), in: nil, reporting: &diagnostics)
        let faults = diagnostics.all.filter { $0.severity == .error }
        let others = faults.filter { fault in
            fault.location.map { place in !sources.contains { $0 == place.source } } ?? false
        }
        return others.isEmpty && !faults.isEmpty ? nil : others
    }

    private func trial(of request: Request) -> Trial {
        Trial(catalog: catalog, templates: templates, request: request)
    }

    /// What is wrong with a feature that has all that the stack says, with each choice of its options, and in an existing
    /// project with a small feature, which an integration is added to.
    func ownFaults() -> [Diagnostic] {
        var diagnostics = Diagnostics()
        guard let stack = catalog.stack(head, reporting: &diagnostics),
            let feature = TrialFeature.head(for: stack, reporting: &diagnostics)
        else { return diagnostics.all }
        let catalog = catalog.with(layer: [feature], reporting: &diagnostics)
        for settings in stack.choices {
            let request = Request(trying: feature, on: head, settings)
            diagnostics.appendOnce(Trial(catalog: catalog, templates: templates, request: request).run().faults)
        }
        // A small feature is enough, if the stack can plan it.
        for small in catalog.heads(of: .integration).prefix(1) + [feature] {
            let result = Trial(catalog: catalog, templates: templates, request: Request(trying: small, on: head))
                .runInExistingProject(besides: diagnostics.all)
            guard result.isPlanned || small.source == feature.source else { continue }
            diagnostics.appendOnce(result.faults)
            break
        }
        return diagnostics.all
    }
}

extension StackBlueprint {
    /// Settings that try the defaults, and then each other choice of each option.
    fileprivate var choices: [[Setting]] {
        [[]]
            + options.flatMap { option in
                option.choices.filter { $0 != option.default }
                    .map { [Setting(key: option.name, value: $0, location: nil)] }
            }
    }
}

extension Request {
    fileprivate init(trying trial: BlueprintHead, on stack: BlueprintHead, _ settings: [Setting]) {
        self.init(trying: trial, on: stack)
        self.settings = settings
    }
}
