package import Documents
internal import Model
internal import Templating

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
        let subject: Subject = fields.choice("of", default: .field)
        if !Identifier.isValid(name.text) || TypeSpec.ownKeys.contains(name.text) || subject.has(name.text) {
            fields.diagnostics.error(
                "invalid-name", "\(name.text.quoted) cannot name a snippet", at: name.location,
                fix: "use \(Identifier.expectation), and no name that every type or \(subject.rawValue) has")
        }
        return SnippetSpec(
            name: name.text, subject: subject, language: fields.optionalText("language"),
            default: fields.optionalText("default"))
    }
}

extension SnippetSpec.Subject {
    /// Whether its view has the name, which a snippet would not be seen behind.
    fileprivate func has(_ name: String) -> Bool {
        switch self {
        case .field: View<Field>.field.has(name)
        case .value: View<FieldValue>.fieldValue.has(name)
        }
    }
}
