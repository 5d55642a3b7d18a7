import Documents
import Foundation
import SystemPackage
import Testing

@testable import Blueprints
@testable import Planning
@testable import Platform
@testable import ScaffoldKit

/// A request taken through the stages, for tests that look at what lies between.
struct Example {
    let undertaking: Undertaking
    let architectures: [Architecture]
    let plan: Plan

    /// Of the first feature, which is the only one unless a starter was asked for.
    var requirements: Requirements { undertaking.tracks[0].requirements }
    var architecture: Architecture { architectures[0] }

    init(
        _ prompt: String, stack: String, with integrations: [String] = [], options: [String: String] = [:],
        blueprints: [URL] = [], in folder: URL? = nil
    ) throws {
        var diagnostics = Diagnostics()
        let settings = options.sorted { $0.key < $1.key }.map { Setting(key: $0.key, value: $0.value) }
        let request = Request(prompt: prompt, stack: stack, integrations: integrations, settings: settings)
        let catalog = Catalog(folders: blueprints.map { FilePath($0.path) }, reporting: &diagnostics)
        let repository = try folder.map { try Repository(at: FilePath($0.path)) }
        let built = RequirementsBuilder(
            catalog: catalog, repository: repository, written: WrittenIntegrations(in: repository)
        ).build(
            request, reporting: &diagnostics)
        undertaking = try #require(built, "\(diagnostics.all)").undertaking
        let designed = ChiefArchitect(undertaking: undertaking).design(reporting: &diagnostics)
        architectures = try #require(designed, "\(diagnostics.all)")
        let plan = ChiefPlanner(undertaking: undertaking, architectures: architectures).plan(reporting: &diagnostics)
        self.plan = try #require(plan, "\(diagnostics.all)")
    }
}
