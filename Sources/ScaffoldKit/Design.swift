package import Blueprints
package import Changes
package import Documents
package import Planning
package import Platform

/// What a request comes to: the plan, and the stub files for whoever asks for them.
package struct Design: Sendable {
    /// What was understood on the way.
    package let reading: Reading
    package let plan: Plan
    let undertaking: Undertaking

    /// The files of the plan's makers; nil exactly when an error was reported.
    package func stubs(reporting diagnostics: inout Diagnostics) -> Stubs? {
        var stubs = Stubs(files: [], regions: [])
        var faults = Diagnostics()
        for (track, architecture) in zip(undertaking.tracks, plan.architectures) {
            let part = StubRenderer(requirements: track.requirements, architecture: architecture)
                .render(reporting: &faults)
            stubs.files += part.files
            stubs.regions += part.regions.filter { !stubs.regions.contains($0) }
            stubs.features += part.features
        }
        diagnostics.appendOnce(faults.all)
        return faults.hasErrors ? nil : stubs
    }

    /// What a person does once the files are written; without what was at fault.
    package func nextSteps(reporting diagnostics: inout Diagnostics) -> [String] {
        var steps: [String] = []
        for (track, architecture) in zip(undertaking.tracks, plan.architectures) {
            let own = track.requirements.stack.next.lines(architecture.scope, reporting: &diagnostics)
            steps += own.filter { !steps.contains($0) }
        }
        return steps
    }
}

extension Design {
    /// Request + Catalog + Repository -> Design; nil exactly when an error was reported.
    package init?(
        _ request: Request, _ catalog: Catalog, _ repository: Repository?, reporting diagnostics: inout Diagnostics
    ) {
        let builder = RequirementsBuilder(
            catalog: catalog, repository: repository, written: WrittenIntegrations(in: repository))
        guard let (undertaking, reading) = builder.build(request, reporting: &diagnostics),
            let architectures = ChiefArchitect(undertaking: undertaking).design(reporting: &diagnostics),
            let plan = ChiefPlanner(undertaking: undertaking, architectures: architectures)
                .plan(reporting: &diagnostics)
        else { return nil }
        self.init(reading: reading, plan: plan, undertaking: undertaking)
    }
}

extension WrittenIntegrations {
    /// What the project's lock records; a lock that cannot be read is at fault only where it is needed.
    init(in repository: Repository?) {
        var faults = Diagnostics()
        guard let repository, repository.contains(LockFile.path), let text = repository.text(of: LockFile.path) else {
            self = .none
            return
        }
        let lock = LockReader.read(Array(text.utf8), reporting: &faults)
        let names = lock.map { lock in lock.features.map { ($0, lock.integrations(of: $0)) } } ?? []
        self.init(file: LockFile.path, names: Dictionary(uniqueKeysWithValues: names), faults: faults)
    }
}
