/// The properties shared by all snippets of one name, such as `sample` of every type.
///
/// A snippet is a text that each type of a stack defines, rendered for the value it is read from: `field.sample` is the
/// text that the field's type has under this name, rendered for this field.
package struct SnippetKind: Sendable {
    /// The name of that value inside the text: `field`.
    package let subject: String
    /// The path to the name of the value's type: `["type"]`, or `["field", "type"]` for a value of a field.
    package let type: [String]
    /// The language of the texts.
    package let language: OutputLanguage

    package init(subject: String, type: [String], language: OutputLanguage) {
        self.subject = subject
        self.type = type
        self.language = language
    }

    /// Whether values of this shape have the snippet.
    func fits(_ shape: TemplateShape) -> Bool {
        var shape: TemplateShape? = shape
        for name in type { shape = shape?.member(name) }
        return shape != nil
    }

    /// The type that a value names; nil if it names none.
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
