package import Blueprints
internal import Changes
internal import Documents
internal import PlanCheck
internal import Planning

/// A request that is planned, checked and rendered to find errors in its blueprints.
struct Trial: Sendable {
    let catalog: Catalog
    /// Those of the request's stack; nil where they are to be read.
    let templates: TemplateFiles?
    var request: Request
    /// Whose plan it is, in messages.
    var subject = "its plan"

    struct Result: Sendable {
        /// Whether the stack can plan the request at all.
        let isPlanned: Bool
        /// The errors with the findings of `scaffold check`, in the order of discovery.
        var faults: [Diagnostic]
    }

    func run() -> Result {
        var diagnostics = Diagnostics()
        let pipeline = Pipeline(catalog: catalog)
        guard let design = pipeline.design(request, in: nil, reporting: &diagnostics) else {
            return Result(isPlanned: false, faults: diagnostics.all.filter { $0.severity == .error })
        }
        if design.stack.hasTemplates { makeFiles(of: design, &diagnostics) }
        _ = Pipeline.nextSteps(of: design, reporting: &diagnostics)
        let faults = diagnostics.all.filter { $0.severity == .error }
        return Result(isPlanned: true, faults: faults + planFaults(of: design))
    }

    /// The trial in an existing project, without the errors of its plan that another trial has told of.
    func runInExistingProject(besides told: [Diagnostic]) -> Result {
        let broken = Set(told.filter { $0.location == nil }.map(\.code))
        var trial = self
        trial.request.assumesProject = true
        trial.subject += " for an existing project"
        var result = trial.run()
        result.faults.removeAll { $0.location == nil && broken.contains($0.code) }
        return result
    }

    /// Renders the files and plans to write them into an empty folder.
    private func makeFiles(of design: Design, _ diagnostics: inout Diagnostics) {
        guard let stubs = stubs(of: design, &diagnostics) else { return }
        design.checkHeldWords(in: stubs, reporting: &diagnostics)
        let changes = ChangePlanner(disk: ProjectDisk { _ in .missing }).plan(stubs, reporting: &diagnostics)
        diagnostics.appendOnce(changes?.conflicts.flatMap(\.diagnostics) ?? [])
    }

    private func stubs(of design: Design, _ diagnostics: inout Diagnostics) -> Stubs? {
        guard let templates else { return Pipeline.stubs(of: design, reporting: &diagnostics) }
        return Pipeline.stubs(of: design, from: templates, reporting: &diagnostics)
    }

    /// The findings of `scaffold check` about the plan: they have a path in the plan instead of a location in a
    /// blueprint.
    private func planFaults(of design: Design) -> [Diagnostic] {
        let plan = SourceText(name: "plan", text: PlanReport.json.text(of: design.plan))
        return PlanChecker(options: CheckOptions()).check(plan).findings
            .filter { $0.diagnostic.severity == .error }
            .map { finding in
                Diagnostic(
                    .error, code: finding.diagnostic.code,
                    "\(subject) fails `scaffold check`: \(finding.diagnostic.message)",
                    notes: finding.pointer.map { [Diagnostic.Note("at \($0) of the plan")] } ?? [],
                    fix: finding.diagnostic.fix)
            }
    }
}

extension Request {
    /// A trial that shows whether a stack supports a feature, an integration or a starter.
    ///
    /// - Parameter integrations: the integrations to plan a feature with.
    package init(trying head: BlueprintHead, on stack: BlueprintHead, with integrations: [String] = []) {
        let isAskedFor = head.kind == .feature && !head.generic || head.kind == .starter
        self.init(
            prompt: isAskedFor ? head.name : "example", stack: stack.name,
            integrations: head.kind == .integration ? [head.name] : integrations, isNewResource: !isAskedFor)
    }
}
