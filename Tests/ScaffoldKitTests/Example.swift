import Documents
import Testing

@testable import ScaffoldKit

/// A request taken through the stages, for tests that look at what lies between.
struct Example {
    let requirements: Requirements
    let architecture: Architecture
    let plan: Plan

    init(_ prompt: String, stack: String, with integrations: [String] = [], options: [String: String] = [:]) throws {
        var diagnostics = Diagnostics()
        let settings = options.sorted { $0.key < $1.key }.map { Setting(key: $0.key, value: $0.value) }
        let request = Request(prompt: prompt, stack: stack, integrations: integrations, settings: settings)
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let built = RequirementsBuilder(catalog: catalog, repository: nil).build(request, reporting: &diagnostics)
        requirements = try #require(built, "\(diagnostics.all)").requirements
        let architecture = Architect(requirements: requirements).design(reporting: &diagnostics)
        self.architecture = try #require(architecture, "\(diagnostics.all)")
        let plan = Planner(requirements: requirements, architecture: self.architecture).plan(reporting: &diagnostics)
        self.plan = try #require(plan, "\(diagnostics.all)")
    }
}
