internal import Documents
internal import Model
internal import Templating

/// A named text for use in the stack's other texts: `vars.app`.
package struct VariableSpec: Sendable {
    package let name: String
    package let text: BlueprintText
}

extension VariableSpec {
    /// Reads `vars`, each of which sees those above it; afterwards, the settings contain all of them.
    static func decode(_ fields: inout MappingReader, _ settings: inout TemplateSettings) -> [VariableSpec] {
        var specs: [VariableSpec] = []
        for (name, text) in fields.namedTexts("vars") {
            if !Identifier.isValid(name.text) {
                fields.diagnostics.error(
                    "invalid-name", "\(name.text.quoted) cannot name a text of `vars`", at: name.location,
                    fix: "use \(Identifier.expectation)")
            }
            let text = BlueprintText(
                text, seeing: .run, settings, language: .plain, reporting: &fields.diagnostics)
            specs.append(VariableSpec(name: name.text, text: text))
            settings = settings.adding(variable: name.text)
        }
        return specs
    }
}
