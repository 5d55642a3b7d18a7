internal import Blueprints
package import Changes
package import Disk
package import Documents
internal import Model
package import Planning
internal import Platform
package import SystemPackage
internal import Templating

/// The whole job on one page: request -> plan -> stubs -> change set -> disk.
///
/// Each stage is a struct from the module that it is named after, with values in and values out. Nil is returned
/// exactly when an error was reported.
package struct Pipeline: Sendable {
    private let catalog: Catalog
    /// Whether every blueprint could be read: nothing is planned with only some of them.
    private let isComplete: Bool

    init(catalog: Catalog) {
        self.catalog = catalog
        isComplete = true
    }

    /// - Parameter blueprints: folders of blueprints, nearest first; the built-in ones come last.
    package init(blueprints: [FilePath], reporting diagnostics: inout Diagnostics) {
        catalog = Catalog(folders: blueprints, reporting: &diagnostics)
        isComplete = !diagnostics.hasErrors
    }

    /// Request and the folder that it names -> plan.
    package func design(_ request: Request, reporting diagnostics: inout Diagnostics) -> Design? {
        guard isComplete else { return nil }
        let repository = request.repository.flatMap { Repository.read($0, reporting: &diagnostics) }
        return design(request, in: repository, reporting: &diagnostics)
    }

    /// Request -> resolved request -> architectures -> plan.
    ///
    /// - Parameter repository: nil to plan a new project.
    func design(
        _ request: Request, in repository: Repository?, reporting diagnostics: inout Diagnostics
    ) -> Design? {
        var faults = Diagnostics()
        let lock = repository.flatMap { $0.lock(reporting: &faults) }
        let resolver = RequestResolver(
            catalog: catalog, repository: repository, written: EarlierRuns(in: lock, faults: faults))
        guard let (resolved, interpretation) = resolver.resolve(request, reporting: &diagnostics),
            let architectures = Self.architectures(of: resolved, reporting: &diagnostics)
        else { return nil }
        let needs = repository.map {
            NeedChecker(requirements: resolved.tracks[0].requirements, repository: $0, lock: lock)
        }
        let lacks = needs?.lacks(architectures[0].scope, reporting: &diagnostics) ?? []
        guard let plan = Self.plan(of: resolved, architectures, left: [:], lacks: lacks, reporting: &diagnostics)
        else { return nil }
        var design = Design(
            interpretation: interpretation, plan: plan, resolved: resolved, lacks: lacks, repository: repository)
        design.check(against: repository, lock, reporting: &diagnostics)
        return design
    }

    /// One for each track; later ones see the files that earlier ones plan.
    static func architectures(
        of resolved: ResolvedRequest, reporting diagnostics: inout Diagnostics
    ) -> [Architecture]? {
        var architectures: [Architecture] = []
        for track in resolved.tracks {
            var requirements = track.requirements
            requirements.survey = requirements.survey.expecting(architectures.flatMap(\.files))
            var faults = Diagnostics()
            architectures.append(Architect(requirements: requirements).design(reporting: &faults))
            diagnostics.appendOnce(faults.all)
        }
        let locations = resolved.tracks.map(\.requirements.location)
        let parts = zip(architectures, locations).map { (architecture: $0, location: $1) }
        ClashChecker(parts: parts).check(reporting: &diagnostics)
        return diagnostics.hasErrors ? nil : architectures
    }

    /// The tasks of all tracks, numbered consecutively.
    ///
    /// - Parameters:
    ///   - left: what is left of each feature that was written before.
    ///   - lacks: what the project's own files lack.
    static func plan(
        of resolved: ResolvedRequest, _ architectures: [Architecture], left: [String: [LeftPart]],
        lacks: [TaskFacts.Lack] = [], reporting diagnostics: inout Diagnostics
    ) -> Plan? {
        var planned: [[TaskPair]] = []
        for (track, architecture) in zip(resolved.tracks, architectures) {
            let planner = Planner(
                requirements: track.requirements, architecture: architecture, owner: track.owner,
                firstOrder: planned.joined().count * 2 + 1, awaited: track.awaited(among: planned),
                left: left[architecture.feature.name], lacks: lacks)
            planned.append(planner.pairs(reporting: &diagnostics))
        }
        guard !diagnostics.hasErrors else { return nil }
        let last = zip(planned, architectures).filter { left[$1.feature.name] != nil }.compactMap(\.0.last).last
        let commands = resolved.tracks.flatMap { $0.requirements.stack.commands.map(\.text) }
        let pairs = last.map { planned.joined().proving(commands, in: $0.maker.order) }
        return Plan(
            prompt: resolved.prompt, summary: resolved.summary ?? architectures.first?.summary ?? "",
            architectures: architectures, pairs: pairs ?? Array(planned.joined()))
    }

    /// Design + project -> the plan of what the project needs: of a feature that was written before, what is left.
    package static func plan(
        of design: Design, in project: Project, reporting diagnostics: inout Diagnostics
    ) -> Plan? {
        for fault in design.orderFaults { diagnostics.append(fault) }
        guard !diagnostics.hasErrors, let work = LeftWork(of: design, in: project, reporting: &diagnostics) else {
            return nil
        }
        let left = work.parts(reporting: &diagnostics)
        if left.isEmpty { return design.plan }
        return plan(
            of: design.resolved, design.plan.architectures, left: left, lacks: design.lacks, reporting: &diagnostics
        )
        .map { design.narrowed($0, to: left, reporting: &diagnostics) }
    }

    /// Plan + templates -> the files of its makers.
    package static func stubs(of design: Design, reporting diagnostics: inout Diagnostics) -> Stubs? {
        guard design.stack.hasTemplates else {
            diagnostics.append(.noTemplates(design.stack))
            return nil
        }
        diagnostics.append(contentsOf: design.needs)
        guard !design.needs.hasErrors else { return nil }
        var faults = Diagnostics()
        let templates = TemplateFiles(stack: design.stack, reporting: &faults)
        var stubs = stubs(of: design, from: templates, reporting: &faults)
        stubs?.facts = design.facts
        stubs?.leave(design.leftAlone, made: design.made)
        diagnostics.appendOnce(faults.all)
        return faults.hasErrors ? nil : stubs
    }

    /// The same with the templates of the design's stack.
    static func stubs(
        of design: Design, from templates: TemplateFiles, reporting diagnostics: inout Diagnostics
    ) -> Stubs? {
        var stubs = Stubs(files: [], regions: [])
        var faults = Diagnostics()
        var total = RenderTotal()
        for (track, architecture) in design.parts where !total.isExceeded {
            let part = StubRenderer(
                templates: templates, requirements: track.requirements, architecture: architecture, made: design.made
            ).render(charging: &total, reporting: &faults)
            stubs.files += part.files
            stubs.regions += part.regions.filter { !stubs.regions.contains($0) }
            stubs.shared += part.shared.filter { !stubs.shared.contains($0) }
            stubs.features += part.features
        }
        diagnostics.appendOnce(faults.all)
        return faults.hasErrors ? nil : stubs
    }

    /// Stubs + project -> what to create, update and keep.
    package static func changes(
        of stubs: Stubs, in project: Project, policy: ConflictPolicy, prune: Bool,
        reporting diagnostics: inout Diagnostics
    ) -> ChangePlan? {
        ChangePlanner(
            disk: project.disk(beside: stubs.files.map(\.path)), policy: policy, prune: prune,
            mergeBases: project.mergeBases
        ).plan(stubs, reporting: &diagnostics)
    }

    /// Change set -> disk.
    package static func write(_ changes: ChangePlan, to project: Project) -> WriteReport {
        Applier(project.tree, under: project.lock).apply(changes.changeSet, bases: changes.bases)
    }

    /// What the user does after the files are written; invalid entries are left out.
    ///
    /// - Parameter written: the paths of what the run created or changed; nil for all that it may create.
    package static func nextSteps(
        of design: Design, written: Set<String>? = nil, reporting diagnostics: inout Diagnostics
    ) -> [String] {
        var steps: [String] = []
        for (track, architecture) in design.parts {
            let created = architecture.files.filter { $0.change == .create && written?.contains($0.path) ?? true }
                .map { TemplateValue.text($0.id) }
            let scope = architecture.scope.with("created", .list(created))
            let own = track.requirements.stack.next.lines(scope, reporting: &diagnostics)
            steps += own.filter { !steps.contains($0) }
        }
        return steps
    }
}

extension Diagnostic {
    fileprivate static func noTemplates(_ stack: StackBlueprint) -> Diagnostic {
        Diagnostic(
            .error, code: "no-templates", "the stack `\(stack.head.name)` has no templates, so it can only plan",
            at: stack.head.location, fix: "leave out --write")
    }
}
