/// The kind of a blueprint: the value of `kind`.
package enum BlueprintKind: String, Sendable, CaseIterable {
    case stack, feature, integration, starter

    /// The folder of a layer that contains blueprints of this kind.
    package var folder: String { "\(rawValue)s" }

    /// Whether a request names it as what is to be planned.
    var isSubject: Bool { self == .feature || self == .starter }
}
