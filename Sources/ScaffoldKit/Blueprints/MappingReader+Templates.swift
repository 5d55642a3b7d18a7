internal import Documents
internal import Templating

extension MappingReader {
    /// A template text that must be there.
    mutating func template(
        _ key: String, seeing shape: ScopeShape, _ rules: TextRules, language: OutputLanguage = .prose
    ) -> BlueprintText {
        BlueprintText(text(key), seeing: shape, rules, language: language, reporting: &diagnostics)
    }

    mutating func optionalTemplate(
        _ key: String, seeing shape: ScopeShape, _ rules: TextRules, language: OutputLanguage = .prose
    ) -> BlueprintText? {
        optionalText(key).map { BlueprintText($0, seeing: shape, rules, language: language, reporting: &diagnostics) }
    }

    /// The expression behind a key.
    mutating func condition(_ key: String, seeing shape: ScopeShape, _ rules: TextRules) -> BlueprintCondition? {
        optionalText(key).map {
            BlueprintCondition($0, seeing: shape.shape(rules), rules, reporting: &diagnostics)
        }
    }

    /// The loop behind a key, with the shape of what it goes over.
    mutating func loop(
        _ key: String, seeing shape: ScopeShape, _ rules: TextRules
    ) -> (header: LoopHeader, element: TemplateShape)? {
        guard let text = optionalText(key),
            let header = LoopHeader.parse(
                text.text, origin: text.origin, environment: rules.environment(.prose), reporting: &diagnostics)
        else { return nil }
        return (header, header.check(against: shape.shape(rules), reporting: &diagnostics))
    }

    /// A checked snake-case name.
    mutating func name(_ key: String) -> String {
        let text = text(key)
        if !text.text.isEmpty, !Identifier.isValid(text.text) {
            diagnostics.error(
                "invalid-name", "`\(value.path.appending(key))` is no name", at: text.location,
                fix: "use \(Identifier.expectation)")
        }
        return text.text
    }
}
