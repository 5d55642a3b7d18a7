/// What is common to the snippets of one name: `sample` of every type.
///
/// A snippet is a text of a blueprint that each type of a stack says in its own way, and that sees the value it is asked
/// of: `field.sample` is the text that the field's type has under this name, rendered for this field.
package struct SnippetKind: Sendable {
    /// What the texts call the value that they are asked of: `field`.
    package let subject: String
    /// Where that value names its type: `["type"]` is a member of its own, `["field", "type"]` one of its field.
    package let type: [String]
    /// The language that the texts are written in.
    package let language: OutputLanguage

    package init(subject: String, type: [String], language: OutputLanguage) {
        self.subject = subject
        self.type = type
        self.language = language
    }

    /// Whether a value of this shape can be asked.
    func fits(_ shape: TemplateShape) -> Bool {
        var shape: TemplateShape? = shape
        for name in type { shape = shape?.member(name) }
        return shape != nil
    }

    /// The type that a value names; nil where it names none.
    func type(of value: TemplateMapping) -> String? {
        var value = TemplateValue.mapping(value)
        for name in type {
            guard case .mapping(let mapping) = value, let member = mapping[name] else { return nil }
            value = member
        }
        guard case .text(let name) = value else { return nil }
        return name
    }
}
