import Documents
import Foundation
import SystemPackage
import Testing

@testable import Blueprints
@testable import Planning
@testable import Platform
@testable import ScaffoldKit

/// A request with the results of every stage, for tests of intermediate stages.
struct Example {
    let resolved: ResolvedRequest
    let architectures: [Architecture]
    let plan: Plan

    /// Of the first feature, which is the only one unless the request is a starter.
    var requirements: Requirements { resolved.tracks[0].requirements }
    var architecture: Architecture { architectures[0] }

    /// - Parameter texts: blueprints as YAML, before those of the folders.
    init(
        _ prompt: String, stack: String, with integrations: [String] = [], options: [String: String] = [:],
        blueprints: [URL] = [], texts: [String] = [], in folder: URL? = nil
    ) throws {
        var diagnostics = Diagnostics()
        let settings = options.sorted { $0.key < $1.key }.map { Setting(key: $0.key, value: $0.value) }
        let request = Request(prompt: prompt, stack: stack, integrations: integrations, settings: settings)
        let heads = texts.enumerated().compactMap { number, text in
            BlueprintHead.read(SourceText(name: "\(number).yaml", text: text), reporting: &diagnostics)
        }
        let catalog = Catalog(folders: blueprints.map { FilePath($0.path) }, reporting: &diagnostics)
            .with(layer: heads, reporting: &diagnostics)
        let repository = try folder.map { try Repository(at: FilePath($0.path)) }
        let written = EarlierRuns(in: repository?.lock(reporting: &diagnostics), faults: Diagnostics())
        let built = RequestResolver(
            catalog: catalog, repository: repository, written: written
        ).resolve(
            request, reporting: &diagnostics)
        resolved = try #require(built, "\(diagnostics.all)").resolved
        let designed = Pipeline.architectures(of: resolved, reporting: &diagnostics)
        architectures = try #require(designed, "\(diagnostics.all)")
        let plan = Pipeline.plan(of: resolved, architectures, left: [:], reporting: &diagnostics)
        self.plan = try #require(plan, "\(diagnostics.all)")
    }
}
