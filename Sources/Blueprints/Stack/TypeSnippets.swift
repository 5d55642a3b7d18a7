internal import Documents
internal import Model
internal import Templating

/// The snippets of a stack's types, for use in template files.
struct TypeSnippets: Sendable {
    let kinds: [String: SnippetKind]
    let table: SnippetTable
    /// The bytes of all snippets, since any file may use any of them.
    let bytes: [UInt8]

    init(
        of stack: StackBlueprint, _ languages: LanguageTable, _ settings: TemplateSettings,
        reporting diagnostics: inout Diagnostics
    ) {
        var kinds: [String: SnippetKind] = [:]
        for spec in stack.snippets { kinds[spec.name] = spec.kind(languages, reporting: &diagnostics) }
        let settings = settings.asking(kinds, nil)
        var templates: [String: [String: Template]] = [:]
        var bytes: [UInt8] = []
        for spec in stack.snippets {
            guard let language = kinds[spec.name]?.language else { continue }
            for type in stack.types {
                guard let text = type.text(of: spec) else { continue }
                bytes += "\(spec.name) \(type.name) \(text.text)\n".utf8
                let template = Template.parse(
                    text.text, origin: text.origin, environment: settings.environment(language),
                    reporting: &diagnostics)
                template?.check(against: spec.shape.shape(settings), reporting: &diagnostics)
                templates[spec.name, default: [:]][type.name] = template
            }
        }
        self.kinds = kinds
        self.bytes = bytes
        table = SnippetTable(kinds, templates)
    }
}

extension SnippetSpec {
    fileprivate var shape: ScopeShape {
        switch subject {
        case .field: .run.with("field", .field)
        case .value: .run.with("value", .fieldValue)
        }
    }

    fileprivate func kind(_ languages: LanguageTable, reporting diagnostics: inout Diagnostics) -> SnippetKind {
        SnippetKind(
            subject: subject.rawValue, type: subject == .field ? ["type"] : ["field", "type"],
            language: language.flatMap { languages.language(named: $0, reporting: &diagnostics) } ?? .plain)
    }
}

extension LanguageTable {
    /// Nil exactly when an error was reported.
    fileprivate func language(named name: LocatedText, reporting diagnostics: inout Diagnostics) -> OutputLanguage? {
        if let language = languages.first(where: { $0.name == name.text }) { return language }
        diagnostics.error(
            "unknown-language", "there is no language \(name.text.quoted)", at: name.location,
            fix: NearestName.suggestion(for: name.text, in: languages.map(\.name)))
        return nil
    }
}
