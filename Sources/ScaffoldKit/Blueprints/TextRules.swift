internal import Templating

/// What the template texts of a blueprint see wherever they stand, and how words are spelt in them.
struct TextRules: Sendable {
    let options: TemplateShape
    let commands: TemplateShape
    /// The stack's words in capitals: `ID`, `URL`.
    let acronyms: [String]

    func environment(_ language: OutputLanguage) -> TemplateEnvironment {
        TemplateEnvironment(language: language, acronyms: acronyms)
    }
}
