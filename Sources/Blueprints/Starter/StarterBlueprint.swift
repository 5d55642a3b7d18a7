package import Documents

/// Features, their integrations, order and owners: a whole plan for a team, independent of the stack.
package struct StarterBlueprint: Sendable {
    /// The maximum number of features in one plan.
    static let limit = 50

    package let head: BlueprintHead
    package let entries: [StarterEntry]
}

/// One feature of a starter.
package struct StarterEntry: Sendable {
    /// The name or an alias of a feature, or the noun of a new resource.
    package let feature: LocatedText
    /// Names of integrations.
    package let integrations: [LocatedText]
    /// Features of earlier entries whose work must pass first.
    package let after: [LocatedText]
    /// Who does the work, if known.
    package let owner: String?
}

extension LocatedText {
    /// The form in which two spellings of a feature are equal: `Recurring billing` and `recurring-billing`.
    package var nouns: [String] { RequestWord.words(of: text).map(\.singular) }
}

extension Diagnostic {
    package static func duplicateFeature(_ feature: LocatedText, first: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "duplicate-feature", "the feature \(feature.text.quoted) appears twice", at: feature.location,
            notes: [Note("the first one", at: first.location)])
    }
}
