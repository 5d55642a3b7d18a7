internal import Blueprints
package import Documents
internal import Model

/// The integrations that features were generated with in earlier runs. A feature keeps them, because its files would
/// lose their lines otherwise.
package struct WrittenIntegrations: Sendable {
    /// Nothing was generated yet.
    package static let none = WrittenIntegrations(file: "", names: [:], faults: Diagnostics())

    /// The file that records them.
    package let file: String
    /// By the name of the feature.
    package let names: [String: [String]]
    /// The errors in the file.
    package let faults: Diagnostics

    package init(file: String, names: [String: [String]], faults: Diagnostics) {
        self.file = file
        self.names = names
        self.faults = faults
    }

    func add(
        to features: inout [RequestedFeature], from catalog: Catalog, _ interpretation: inout Interpretation,
        reporting diagnostics: inout Diagnostics
    ) {
        diagnostics.append(contentsOf: faults)
        for index in features.indices {
            let feature = features[index].name.singular
            let asked = features[index].integrations.map(\.name)
            for name in names[feature, default: []] where !asked.contains(name) {
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
    fileprivate static func unknownIntegration(_ name: String, of feature: String, in file: String) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-integration",
            "`\(feature)` was generated with the integration \(name.quoted), which is unknown here",
            fix: "add its folder with --blueprints, or remove `with \(feature) \(name)` from `\(file)`")
    }
}
