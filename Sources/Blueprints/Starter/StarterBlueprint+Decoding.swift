package import Documents

extension StarterBlueprint {
    /// Document -> starter; nil exactly when an error was reported.
    package static func decode(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) -> StarterBlueprint? {
        document.mapping(&diagnostics) { fields in
            let head = BlueprintHead.decode(&fields)
            let entries = fields.required("features") { $0.items(&$1) { $0.mapping(&$1) { StarterEntry.decode(&$0) } } }
            let starter = StarterBlueprint(head: head, entries: entries ?? [])
            if let entries, !(1...limit).contains(entries.count) {
                fields.diagnostics.error(
                    "starter-size", "a starter has \(entries.count) features; it may have 1 to \(limit)",
                    at: fields.location("features"))
            } else {
                starter.checkNames(reporting: &fields.diagnostics)
            }
            return starter
        }
    }

    /// Checks that features are unique and that `after` names earlier ones.
    private func checkNames(reporting diagnostics: inout Diagnostics) {
        let nouns = entries.map(\.feature.nouns)
        for (index, entry) in entries.enumerated() {
            if let first = nouns[..<index].firstIndex(of: nouns[index]) {
                diagnostics.append(.duplicateFeature(entry.feature, first: entries[first].feature))
            }
            for name in entry.after where !nouns[..<index].contains(name.nouns) {
                diagnostics.append(.unknownFeature(name, earlier: entries[..<index].map(\.feature.text)))
            }
        }
    }
}

extension StarterEntry {
    fileprivate static func decode(_ fields: inout MappingReader) -> StarterEntry {
        let feature = fields.text("feature")
        if fields.has("feature"), feature.nouns.isEmpty {
            fields.diagnostics.error(
                "unnamed-feature", "\(feature.text.quoted) does not name a feature", at: feature.location)
        }
        let owner = fields.optionalString("owner")?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return StarterEntry(
            feature: feature, integrations: fields.texts("with"), after: fields.texts("after"),
            owner: owner?.isEmpty ?? true ? nil : owner)
    }
}

extension Diagnostic {
    fileprivate static func unknownFeature(_ name: LocatedText, earlier: [String]) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-id", "no earlier entry is the feature \(name.text.quoted)", at: name.location,
            fix: NearestName.suggestion(for: name.text, in: earlier))
    }
}
