import Documents
import Templating
import Testing

/// Snippets of the values of a type, and templates that use them.
struct Snippets {
    var kinds: [String: SnippetKind] = [:]
    var templates: [String: [String: Template]] = [:]
    var limits = TemplateLimits()

    /// Snippets of the type `date` that call their value `field`.
    init(_ texts: [String: String], language: OutputLanguage = .go, limits: TemplateLimits = TemplateLimits()) throws {
        self.limits = limits
        let names = Array(texts.keys)
        for name in names { kinds[name] = SnippetKind(subject: "field", type: ["type"], language: language) }
        for (name, text) in texts { try add(name, ofType: "date", text) }
    }

    mutating func add(_ name: String, ofType type: String, _ text: String) throws {
        templates[name, default: [:]][type] = try parse(text, name, kinds[name]?.language ?? .plain, nil)
    }

    /// The template that uses them.
    func template(_ text: String, language: OutputLanguage = .go) throws -> Template {
        try parse(text, "template", language, SnippetTable(kinds, templates))
    }

    func render(_ text: String, _ context: TemplateMapping, language: OutputLanguage = .go) throws -> String {
        do { return try template(text, language: language).render(context) } catch let failure as TemplateFailure {
            return describe([failure.diagnostic])
        }
    }

    func failure(_ text: String, _ context: TemplateMapping) throws -> Diagnostic {
        let template = try template(text)
        return try #require(throws: TemplateFailure.self) { try template.render(context) }.diagnostic
    }

    /// The errors of the check of a template with snippets.
    func check(_ text: String, against shape: TemplateShape, language: OutputLanguage = .go) throws -> String {
        var diagnostics = Diagnostics()
        try template(text, language: language).check(against: shape, reporting: &diagnostics)
        return describe(diagnostics.all)
    }

    private func parse(_ text: String, _ name: String, _ language: OutputLanguage, _ table: SnippetTable?) throws
        -> Template
    {
        var diagnostics = Diagnostics()
        var environment = environment(
            language, includes: ["name": "{{ field.name }}!", "own": "{{ field.own }}"], limits: limits)
        environment.snippetKinds = kinds
        environment.snippets = table
        let template = Template.parse(
            text, origin: origin(text, name: name), environment: environment, reporting: &diagnostics)
        try #require(describe(diagnostics.sorted) == "")
        return try #require(template)
    }
}
