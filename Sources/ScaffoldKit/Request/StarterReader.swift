internal import Documents

/// Starter + Catalog -> the features that its entries name.
struct StarterReader: Sendable {
    let catalog: Catalog
    let reader: RequestReader

    /// The features in their order; nil exactly when an error was reported.
    func read(
        _ head: BlueprintHead, _ reading: inout Reading, reporting diagnostics: inout Diagnostics
    ) -> [RequestedFeature]? {
        guard let document = head.document(reporting: &diagnostics),
            let starter = StarterBlueprint.decode(document, reporting: &diagnostics)
        else { return nil }
        let nouns = starter.entries.map(\.feature.nouns)
        let features = starter.entries.compactMap { entry in
            feature(entry, after: entry.after.compactMap { nouns.firstIndex(of: $0.nouns) }, &reading, &diagnostics)
        }
        return diagnostics.hasErrors ? nil : features
    }

    private func feature(
        _ entry: StarterEntry, after: [Int], _ reading: inout Reading, _ diagnostics: inout Diagnostics
    ) -> RequestedFeature? {
        let integrations = entry.integrations.compactMap {
            catalog.head($0.text, of: .integration, at: $0.location, reporting: &diagnostics)
        }
        guard var feature = reader.feature(named: entry.feature, &reading, &diagnostics) else { return nil }
        feature.integrations = integrations
        feature.after = Set(after).sorted()
        feature.owner = entry.owner
        feature.location = entry.feature.location
        return feature
    }
}
