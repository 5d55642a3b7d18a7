/// What a blueprint describes; the word behind `kind:`.
package enum BlueprintKind: String, Sendable, CaseIterable {
    case stack, feature, integration, starter

    /// The folder of a layer in which blueprints of the kind stand.
    package var folder: String { "\(rawValue)s" }
}
