package import Documents

/// The environment of a template: the language of its output, the texts it may include, the spelling of acronyms.
package struct TemplateEnvironment: Sendable {
    /// A text that others may include by name.
    package struct Include: Sendable {
        package let text: String
        package let origin: TextOrigin

        package init(text: String, origin: TextOrigin) {
            self.text = text
            self.origin = origin
        }
    }

    /// Determines what `quote` and `comment` write and whether tainted text may be printed bare.
    package var language: OutputLanguage
    /// Words with their own spelling in `pascal` and `camel`: `["ID", "URL"]`.
    package let acronyms: [String]
    package var includes: [String: Include]
    /// Names that an included template may use without declaring them: they mean the same in every template.
    package var globals: Set<String> = []
    /// Whether an included template must declare its inputs on its first line.
    package var demandsInputs = false
    /// The snippets that templates may read from values, by name.
    package var snippetKinds: [String: SnippetKind] = [:]
    /// Their texts; nil while these are being parsed.
    package var snippets: SnippetTable?
    package var limits: TemplateLimits
    /// Texts of scaffold itself that were parsed before; nil if all are to be parsed.
    package var prepared: PreparedPrograms?
    /// Computed once for all templates of the environment.
    let spelling: Acronyms
    /// Those of the environment's texts that were parsed; nil if each template parses them anew.
    private(set) var parsed: ParsedIncludes?

    /// The same for templates that are known to be valid, which parse each include once for all of them. What they see
    /// must not be changed any more.
    package var sharingIncludes: TemplateEnvironment {
        var environment = self
        environment.parsed = ParsedIncludes()
        return environment
    }

    package init(
        language: OutputLanguage, acronyms: [String] = [], includes: [String: Include] = [:],
        limits: TemplateLimits = TemplateLimits()
    ) {
        self.language = language
        self.acronyms = acronyms
        self.spelling = Acronyms(acronyms)
        self.includes = includes
        self.limits = limits
    }
}
