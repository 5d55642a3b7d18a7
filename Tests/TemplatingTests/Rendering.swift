import Documents
import Templating

/// Parses and renders; if that fails, returns the errors in the form of `describe`.
func render(
    _ text: String, _ context: TemplateMapping = [:], language: OutputLanguage = .plain, acronyms: [String] = [],
    includes: [String: String] = [:], limits: TemplateLimits = TemplateLimits()
) -> String {
    var diagnostics = Diagnostics()
    let environment = environment(language, acronyms: acronyms, includes: includes, limits: limits)
    let template = Template.parse(text, origin: origin(text), environment: environment, reporting: &diagnostics)
    guard let template else { return describe(diagnostics.sorted) }
    do throws(TemplateFailure) {
        return try template.render(context)
    } catch {
        return describe([error.diagnostic])
    }
}

/// The errors of the check against a shape, after those of parsing.
func check(
    _ text: String, against shape: TemplateShape, language: OutputLanguage = .plain, includes: [String: String] = [:]
) -> String {
    var diagnostics = Diagnostics()
    let environment = environment(language, includes: includes)
    let template = Template.parse(text, origin: origin(text), environment: environment, reporting: &diagnostics)
    template?.check(against: shape, reporting: &diagnostics)
    return describe(diagnostics.all)
}

func environment(
    _ language: OutputLanguage = .plain, acronyms: [String] = [], includes: [String: String] = [:],
    limits: TemplateLimits = TemplateLimits()
) -> TemplateEnvironment {
    let includes = includes.map { name, text in
        (name, TemplateEnvironment.Include(text: text, origin: origin(text, name: name)))
    }
    return TemplateEnvironment(
        language: language, acronyms: acronyms, includes: Dictionary(uniqueKeysWithValues: includes), limits: limits)
}

func origin(_ text: String, name: String = "template") -> TextOrigin {
    TextOrigin(file: SourceText(name: name, text: text))
}

/// A line for each diagnostic: ``1:4 unknown variable `nme`; did you mean `name`?``
func describe(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
        let start = diagnostic.location?.range.start
        let place = start.map { "\($0.line):\($0.column) " } ?? ""
        return place + diagnostic.message + (diagnostic.fix.map { "; \($0)" } ?? "")
    }.joined(separator: "\n")
}

/// A template in which `‸` marks the position of an expected error.
struct Marked {
    let text: String
    let line: Int
    let column: Int

    init(_ marked: String) {
        let parts = marked.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
        let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        text = parts.joined()
        line = before.count
        column = (before.last?.unicodeScalars.count ?? 0) + 1
    }
}
