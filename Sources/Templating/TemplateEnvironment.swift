package import Documents

/// What a template is parsed with: the language of its output, the names it may include, the spelling of acronyms.
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

    /// Decides what `quote` and `comment` write and whether tainted text may be printed bare.
    package var language: OutputLanguage
    /// Words that `pascal` and `camel` write in their own spelling: `["ID", "URL"]`.
    package let acronyms: [String]
    package var includes: [String: Include]
    /// The names that an included template may use without saying so: they mean the same in every template.
    package var globals: Set<String> = []
    /// Whether an included template must say in its first line what it takes.
    package var demandsInputs = false
    /// The names of the snippets that templates may ask values for.
    package var snippetKinds: [String: SnippetKind] = [:]
    /// Their texts; nil while these are being parsed themselves.
    package var snippets: SnippetTable?
    package var limits: TemplateLimits
    /// Made once for all templates of the environment.
    let spelling: Acronyms

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
