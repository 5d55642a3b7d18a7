internal import Documents
internal import Model
internal import Templating

extension MappingReader {
    /// A required template text.
    mutating func template(
        _ key: String, seeing shape: @autoclosure () -> ScopeShape, _ settings: TemplateSettings,
        language: OutputLanguage = .prose
    ) -> BlueprintText {
        BlueprintText(text(key), seeing: shape(), settings, language: language, reporting: &diagnostics)
    }

    mutating func optionalTemplate(
        _ key: String, seeing shape: @autoclosure () -> ScopeShape, _ settings: TemplateSettings,
        language: OutputLanguage = .prose
    ) -> BlueprintText? {
        optionalText(key).map {
            BlueprintText($0, seeing: shape(), settings, language: language, reporting: &diagnostics)
        }
    }

    /// The expression of a key.
    mutating func condition(
        _ key: String, seeing shape: @autoclosure () -> ScopeShape, _ settings: TemplateSettings
    ) -> BlueprintCondition? {
        optionalText(key).map {
            BlueprintCondition($0, seeing: shape(), settings, reporting: &diagnostics)
        }
    }

    /// The loop header of a key.
    mutating func loop(
        _ key: String, seeing shape: @autoclosure () -> ScopeShape, _ settings: TemplateSettings
    ) -> BlueprintLoop? {
        optionalText(key).flatMap { BlueprintLoop($0, seeing: shape(), settings, reporting: &diagnostics) }
    }

    /// A valid snake-case name.
    mutating func name(_ key: String) -> String {
        let path = value.path.appending(key)
        return text(key, where: Identifier.isValid) { .noName(path, $0) }
    }

    /// A required text of a certain form.
    mutating func text(
        _ key: String, where isValid: (String) -> Bool, otherwise fault: (LocatedText) -> Diagnostic
    ) -> String {
        guard let text = required(key, { $0.text(&$1) }) else { return "" }
        if !isValid(text.text) { diagnostics.append(fault(text)) }
        return text.text
    }
}

extension LocatedNode {
    /// A valid snake-case name; nil exactly when an error was reported.
    func name(_ diagnostics: inout Diagnostics) -> LocatedText? {
        guard let text = text(&diagnostics) else { return nil }
        if Identifier.isValid(text.text) { return text }
        diagnostics.append(.noName(path, text))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func noName(_ path: NodePath, _ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-name", "`\(path)` is not a valid name", at: text.location,
            fix: "use \(Identifier.expectation)")
    }
}
