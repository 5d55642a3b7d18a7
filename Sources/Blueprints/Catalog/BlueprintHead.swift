package import Documents

/// The first keys of a blueprint: enough to list it and to find it by name, read without the rest of the file.
package struct BlueprintHead: Sendable {
    /// The keys of the head; they stand before all others.
    package static let keys = ["kind", "name", "summary", "aliases", "generic", "abstract", "extends"]

    package let kind: BlueprintKind
    package let name: String
    package let summary: String
    package let aliases: [String]
    /// Whether it is the feature behind a noun that no other feature knows.
    package let generic: Bool
    /// Whether others extend it and nothing else is done with it.
    package let isAbstract: Bool
    /// The file it stands in.
    package let source: SourceText
    /// Where its name stands.
    package let location: SourceLocation

    /// The blueprint as it is written.
    package var text: String { String(decoding: source.bytes, as: UTF8.self) }

    /// The name first, then the aliases.
    package var names: [String] { [name] + aliases }
}
