internal import Documents
package import Templating

/// What the template texts of a blueprint see wherever they stand, and how words are spelt in them.
package struct TemplateSettings: Sendable {
    private(set) var options: TemplateShape
    let commands: TemplateShape
    private var environment: TemplateEnvironment
    /// Whether they are those of built-in blueprints alone, all of whose texts were parsed and checked when the program
    /// was tested.
    private var areProven = false

    /// - Parameter acronyms: the stack's words in capitals: `ID`, `URL`.
    package init(
        options: TemplateShape, commands: TemplateShape, acronyms: [String],
        includes: [String: TemplateEnvironment.Include] = [:]
    ) {
        self.options = options
        self.commands = commands
        environment = TemplateEnvironment(language: .prose, acronyms: acronyms, includes: includes)
    }

    /// The same for texts of which the built-in ones need no checks.
    ///
    /// - Parameter blueprints: where the options and commands come from.
    func proven(by blueprints: [SourceText]) -> TemplateSettings {
        var settings = self
        settings.areProven = blueprints.allSatisfy(\.isPrepared)
        return settings
    }

    /// Whether a text cannot be at fault.
    func isProven(_ text: LocatedText) -> Bool { areProven && text.origin.source.isPrepared }

    /// - Parameter language: `prose` for words that a report writes out and escapes; `plain` for names, paths and
    ///   types, in which nothing but checked names may be printed; that of the file in a template file.
    func environment(_ language: OutputLanguage) -> TemplateEnvironment {
        var environment = environment
        environment.language = language
        return environment
    }

    /// The same for texts that may ask values for snippets.
    ///
    /// - Parameter table: nil for the snippets themselves.
    func asking(_ kinds: [String: SnippetKind], _ table: SnippetTable?) -> TemplateSettings {
        var rules = self
        rules.environment.snippetKinds = kinds
        rules.environment.snippets = table
        return rules
    }

    /// The same for a blueprint that brings options of its own.
    func adding(_ specs: [OptionSpec], of blueprint: [SourceText]) -> TemplateSettings {
        guard case .mapping(let members) = options else { return self }
        var settings = self
        settings.areProven = areProven && blueprint.allSatisfy(\.isPrepared)
        settings.options = .mapping(members + specs.map { TemplateShape.Member($0.name, $0.shape) })
        return settings
    }
}

extension TemplateSettings {
    /// What the texts of features and integrations see in a stack.
    package init(of stack: StackBlueprint) {
        self = TemplateSettings(options: stack.options, commands: stack.commands, acronyms: stack.naming.acronyms)
            .proven(by: stack.sources)
    }

    init(
        options: [OptionSpec], commands: [CommandSpec], acronyms: [String],
        includes: [String: TemplateEnvironment.Include] = [:]
    ) {
        self.init(
            options: .mapping(options.map { TemplateShape.Member($0.name, $0.shape) }),
            commands: .mapping(commands.map { TemplateShape.Member($0.name, .text) }),
            acronyms: acronyms, includes: includes)
    }
}
