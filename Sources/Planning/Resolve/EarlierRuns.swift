internal import Blueprints
package import Documents
internal import Model

/// What earlier runs made: a feature keeps its integrations, because its files would lose their lines otherwise, and
/// the numbers of files stay taken.
package struct EarlierRuns: Sendable {
    /// Nothing was generated yet.
    package static let none = EarlierRuns(
        file: "", names: [:], paths: [], files: [], stacks: [], features: [], faults: Diagnostics())

    /// The file that records them.
    package let file: String
    /// The integrations, by the name of the feature.
    package let names: [String: [String]]
    /// The files, whether or not they are still there.
    package let paths: [String]
    /// Those of them that they made whole, and did not only add lines to.
    package let files: Set<String>
    /// The stacks that they wrote with, sorted.
    package let stacks: [String]
    /// The features that they wrote; a new resource is one.
    package let features: Set<String>
    /// The errors in the file.
    package let faults: Diagnostics

    package init(
        file: String, names: [String: [String]], paths: [String], files: Set<String>, stacks: [String],
        features: Set<String>, faults: Diagnostics
    ) {
        self.file = file
        self.names = names
        self.paths = paths
        self.files = files
        self.stacks = stacks
        self.features = features
        self.faults = faults
    }

    /// The stack of a request that names none; nil if they wrote with none, or an error was reported.
    func stack(from catalog: Catalog, reporting diagnostics: inout Diagnostics) -> StackBlueprint? {
        guard let name = stacks.first else { return nil }
        guard stacks.count == 1 else {
            let names = stacks.map { "`\($0)`" }.joined(separator: ", ")
            diagnostics.error(
                "several-stacks", "the files here were generated with several stacks: \(names) (`\(file)`)",
                fix: "add --stack NAME to say which one is meant")
            return nil
        }
        guard let head = catalog.head(name, of: .stack) else {
            diagnostics.error(
                "unknown-stack", "the files here were generated with the stack \(name.quoted), which is unknown here",
                fix: "add its folder with --blueprints")
            return nil
        }
        return catalog.stack(head, reporting: &diagnostics)
    }

    /// - Parameter excluded: the integrations that the request rules out.
    func add(
        to features: inout [RequestedFeature], excluding excluded: [String], from catalog: Catalog,
        _ interpretation: inout Interpretation, reporting diagnostics: inout Diagnostics
    ) {
        diagnostics.append(contentsOf: faults)
        for index in features.indices {
            let feature = features[index].name.singular
            let asked = features[index].integrations.map(\.name)
            for name in names[feature, default: []] where !asked.contains(name) {
                if excluded.contains(name) { diagnostics.append(.excluded(name, of: feature, in: file)) }
                guard let head = catalog.head(name, of: .integration) else {
                    diagnostics.append(.unknownIntegration(name, of: feature, in: file))
                    continue
                }
                features[index].integrations.append(head)
                interpretation.assume("\(feature) --with \(name), as generated before (\(file))")
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func excluded(_ name: String, of feature: String, in file: String) -> Diagnostic {
        Diagnostic(
            .error, code: "written-with",
            "the request rules `\(name)` out, but `\(feature)` was generated with it (`\(file)`)",
            fix: "leave these words out to keep it; or, to drop it, remove the lines `with \(feature) \(name)` and "
                + "`column \(feature).\(name) *` from `\(file)`, run this with --prune, and write a migration that "
                + "drops the columns")
    }

    fileprivate static func unknownIntegration(_ name: String, of feature: String, in file: String) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-integration",
            "`\(feature)` was generated with the integration \(name.quoted), which is unknown here",
            fix: "add its folder with --blueprints, or remove `with \(feature) \(name)` from `\(file)`")
    }
}
