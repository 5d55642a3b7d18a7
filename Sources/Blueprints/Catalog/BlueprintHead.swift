internal import Assets
package import Documents
internal import Extending

/// The first keys of a blueprint: enough to list it and to find it by name without reading the rest.
package struct BlueprintHead: Sendable {
    /// The keys of the head; they come before all others.
    package static let keys = ExtendsClause.head

    package let kind: BlueprintKind
    package let name: String
    package let summary: String
    package let aliases: [String]
    /// Whether it is the feature for nouns that no other feature is named after.
    package let generic: Bool
    /// Whether it exists only to be extended.
    package let isAbstract: Bool
    /// What it extends, as written; nil also once it was extended.
    package let parent: String?
    /// The file of the blueprint.
    package let source: SourceText
    /// The location of its name.
    package let location: SourceLocation

    /// The text of the blueprint as written.
    package var text: String { String(decoding: source.bytes, as: UTF8.self) }

    /// The name first, then the aliases.
    package var names: [String] { [name] + aliases }

    var isBuiltIn: Bool { source.name.hasPrefix("\(EmbeddedAsset.folder)/") }
}
