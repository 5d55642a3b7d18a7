package import Documents
internal import Model

/// Code that every type of a stack says in its own way, such as how a value is parsed: `field.parse`.
package struct SnippetSpec: Sendable {
    /// What says it.
    package enum Subject: String, Sendable, CaseIterable { case field, value }

    package let name: String
    package let subject: Subject
    /// The name of the language that it is written in; nil for words that fit into any file.
    package let language: LocatedText?
    /// What a type says that has no text of its own; nil where each type needs one.
    package let `default`: LocatedText?
}

extension SnippetSpec {
    static func decode(_ name: LocatedText, _ fields: inout MappingReader) -> SnippetSpec {
        if !Identifier.isValid(name.text) || TypeSpec.ownKeys.contains(name.text) {
            fields.diagnostics.error(
                "invalid-name", "\(name.text.quoted) cannot name a snippet", at: name.location,
                fix: "use \(Identifier.expectation), and none of the keys that every type has")
        }
        return SnippetSpec(
            name: name.text, subject: fields.choice("of", default: .field), language: fields.optionalText("language"),
            default: fields.optionalText("default"))
    }
}
