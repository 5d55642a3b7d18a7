package import Documents
package import SystemPackage
internal import Templating

/// Files and folders of blueprints -> every fault in them, in one run.
///
/// Each blueprint is read whole. When all can be read, each feature and integration is also tried on each stack of the
/// catalog, because only a stack knows which types and endpoint patterns there are.
package struct BlueprintLinter: Sendable {
    private let catalog: Catalog

    /// - Parameter catalog: the stacks to try features on, and the features to try stacks with.
    package init(catalog: Catalog) { self.catalog = catalog }

    /// Tells all faults; the result is the number of blueprints that were read.
    package func lint(_ paths: [FilePath], reporting diagnostics: inout Diagnostics) -> Int {
        var heads: [BlueprintHead] = []
        for path in paths {
            for source in Self.sources(at: path, reporting: &diagnostics) {
                guard let head = BlueprintHead.read(source, isBuiltIn: false, reporting: &diagnostics) else { continue }
                heads.append(head)
                lint(head, &diagnostics)
            }
        }
        let catalog = catalog.with(layer: heads, reporting: &diagnostics)
        if !diagnostics.hasErrors { TrialRun(catalog: catalog, heads: heads).run(reporting: &diagnostics) }
        return heads.count
    }

    private func lint(_ head: BlueprintHead, _ diagnostics: inout Diagnostics) {
        switch head.kind {
        case .stack:
            guard let stack = StackBlueprint.decode(head, reporting: &diagnostics) else { return }
            TemplateFiles(stack: stack).check(reporting: &diagnostics)
        case .feature: _ = FeatureBlueprint.decode(head, .unknown, reporting: &diagnostics)
        case .integration: _ = IntegrationBlueprint.decode(head, .unknown, reporting: &diagnostics)
        }
    }

    private static func sources(at path: FilePath, reporting diagnostics: inout Diagnostics) -> [SourceText] {
        guard FileTree.kind(of: path, followingLinks: true) == .folder else {
            return BlueprintFile.read(path, reporting: &diagnostics).map { [$0] } ?? []
        }
        do {
            let files = try Repository(at: path).files.filter { file in
                BlueprintLayer.isBlueprint(file) || BlueprintKind.allCases.contains { file == "\($0.rawValue).yaml" }
            }
            if files.isEmpty { diagnostics.append(.noBlueprints(in: path)) }
            return files.compactMap { BlueprintFile.read(path.appending($0), reporting: &diagnostics) }
        } catch {
            diagnostics.error("unreadable-folder", "cannot read the folder `\(path)`: \(error)")
            return []
        }
    }
}

extension TextRules {
    /// A feature or an integration by itself: the options and commands are those of a stack that is not known.
    static let unknown = TextRules(options: .any, commands: .any, acronyms: [])
}
