package import Documents
internal import Model
internal import Templating

/// A text that each type of a stack defines for itself, such as the code that parses a value: `field.parse`.
package struct SnippetSpec: Sendable {
    /// The value that has the snippet.
    package enum Subject: String, Sendable, CaseIterable { case field, value }

    package let name: String
    package let subject: Subject
    /// The name of its language; nil for plain words that fit into any file.
    package let language: LocatedText?
    /// The text for types without their own; nil if every type needs one.
    package let `default`: LocatedText?
    /// Whether the text is written for the `code` of its type: a type with its own `code` has its own text too.
    let isTyped: Bool
    /// Which names in `code` need this snippet, because it imports them; nil if it imports nothing.
    let imports: ImportRule?
}

extension SnippetSpec {
    static func decode(_ name: LocatedText, _ fields: inout MappingReader) -> SnippetSpec {
        let subject: Subject = fields.choice("of", default: .field)
        if !Identifier.isValid(name.text) || TypeSpec.ownKeys.contains(name.text) || subject.has(name.text) {
            fields.diagnostics.error(
                "invalid-name", "\(name.text.quoted) cannot name a snippet", at: name.location,
                fix: "use \(Identifier.expectation), and no attribute of every type or \(subject.rawValue)")
        }
        return SnippetSpec(
            name: name.text, subject: subject, language: fields.optionalText("language"),
            default: fields.optionalText("default"), isTyped: fields.boolean("typed", default: false),
            imports: fields.optionalMapping("imports") {
                ImportRule(known: $0.strings("known"), areLocalKnown: $0.boolean("local"))
            })
    }
}

extension SnippetSpec.Subject {
    /// Whether the view has a member of that name, which would hide the snippet.
    fileprivate func has(_ name: String) -> Bool {
        switch self {
        case .field: View<Field>.field.has(name)
        case .value: View<FieldValue>.fieldValue.has(name)
        }
    }
}
