import Documents
import Templating
import Testing

/// Parses and renders; the messages, with line and column, where that fails.
func render(
    _ text: String, _ context: TemplateMapping = [:], language: OutputLanguage = .plain, acronyms: [String] = [],
    includes: [String: String] = [:], limits: TemplateLimits = TemplateLimits()
) -> String {
    var environment = TemplateEnvironment(language: language, acronyms: acronyms, limits: limits)
    environment.includes = includes.mapValues { text in
        TemplateEnvironment.Include(text: text, origin: TextOrigin(file: SourceText(name: "include", text: text)))
    }
    var diagnostics = Diagnostics()
    let origin = TextOrigin(file: SourceText(name: "template", text: text))
    let template = Template.parse(text, origin: origin, environment: environment, reporting: &diagnostics)
    guard let template else { return describe(diagnostics.all) }
    do throws(TemplateFailure) {
        return try template.render(context)
    } catch {
        return describe([error.diagnostic])
    }
}

/// One line for each diagnostic: `1:4 unknown variable `nme`; did you mean `name`?`
func describe(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
        let start = diagnostic.location?.range.start
        let place = start.map { "\($0.line):\($0.column) " } ?? ""
        return place + diagnostic.message + (diagnostic.fix.map { "; \($0)" } ?? "")
    }.joined(separator: "\n")
}
