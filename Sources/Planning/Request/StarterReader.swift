internal import Blueprints
internal import Documents
internal import Model

/// Starter + Catalog -> the features that its entries name.
struct StarterReader: Sendable {
    let catalog: Catalog
    let reader: RequestReader

    /// The features in order; nil exactly when an error was reported.
    func read(
        _ head: BlueprintHead, _ interpretation: inout Interpretation, reporting diagnostics: inout Diagnostics
    ) -> [RequestedFeature]? {
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        guard let document = catalog.document(of: head, reporting: &faults),
            let starter = StarterBlueprint.decode(document, reporting: &faults)
        else { return nil }
        let nouns = starter.entries.map(\.feature.nouns)
        var seen: [[String?]: LocatedText] = [:]
        let features = starter.entries.compactMap { entry in
            let after = entry.after.compactMap { nouns.firstIndex(of: $0.nouns) }
            let feature = feature(entry, after: after, &interpretation, &faults)
            // An alias is another name for the same feature.
            let key = [feature?.head.name, feature?.noun?.singular]
            if feature != nil, let first = seen.updateValue(entry.feature, forKey: key) {
                faults.append(.duplicateFeature(entry.feature, first: first))
            }
            return feature
        }
        return faults.hasErrors ? nil : features
    }

    private func feature(
        _ entry: StarterEntry, after: [Int], _ interpretation: inout Interpretation, _ diagnostics: inout Diagnostics
    ) -> RequestedFeature? {
        let integrations = entry.integrations.compactMap {
            catalog.head($0.text, of: .integration, at: $0.location, reporting: &diagnostics)
        }
        guard var feature = reader.feature(named: entry.feature, &interpretation, &diagnostics) else { return nil }
        feature.integrations = integrations
        feature.after = Set(after).sorted()
        feature.owner = entry.owner
        feature.location = entry.feature.location
        return feature
    }
}
