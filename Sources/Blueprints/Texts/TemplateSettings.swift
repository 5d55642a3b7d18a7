internal import Documents
package import Templating

/// What the template texts of a blueprint see wherever they stand, and how words are spelt in them.
package struct TemplateSettings: Sendable {
    private(set) var options: TemplateShape
    let commands: TemplateShape
    private(set) var vars: TemplateShape
    private var environment: TemplateEnvironment
    /// Whether they come from built-in blueprints alone. The tests check every text of those (`BuiltInLintTests`), so
    /// a run does not.
    private var areProven = false

    /// - Parameter acronyms: the stack's words in capitals: `ID`, `URL`.
    package init(
        options: TemplateShape, commands: TemplateShape, vars: TemplateShape = .mapping([]), acronyms: [String],
        includes: [String: TemplateEnvironment.Include] = [:]
    ) {
        self.options = options
        self.commands = commands
        self.vars = vars
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

    /// The named texts of a blueprint, which its other texts may include; each is checked where it is included.
    static func includes(of fields: inout MappingReader) -> [String: TemplateEnvironment.Include] {
        let texts = fields.namedTexts("texts").map {
            ($0.name.text, TemplateEnvironment.Include(text: $0.text.text, origin: $0.text.origin))
        }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter language: `prose` for words that a report writes out and escapes; `plain` for names, paths and
    ///   types, in which nothing but checked names may be printed; that of the file in a template file.
    func environment(_ language: OutputLanguage) -> TemplateEnvironment {
        var environment = environment
        environment.language = language
        return environment
    }

    /// The same for texts whose includes may use the names of a scope without saying so.
    func sharing(_ scope: ScopeShape) -> TemplateSettings {
        var settings = self
        settings.environment.globals = scope.names(self)
        return settings
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
        var settings = self
        settings.areProven = areProven && blueprint.allSatisfy(\.isPrepared)
        guard case .mapping(let members) = options else { return settings }
        settings.options = .mapping(members + specs.map { TemplateShape.Member($0.name, $0.shape) })
        return settings
    }

    /// The same for texts behind one of `vars`.
    func adding(variable name: String) -> TemplateSettings {
        guard case .mapping(let members) = vars else { return self }
        var settings = self
        settings.vars = .mapping(members + [TemplateShape.Member(name, .text)])
        return settings
    }
}

extension TemplateSettings {
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

extension TemplateSettings {
    /// Those of the texts that are written for a stack: its own files, and the features and integrations that it carries.
    package init(of stack: StackBlueprint, includes: [String: TemplateEnvironment.Include] = [:]) {
        self = TemplateSettings(
            options: stack.options, commands: stack.commands, acronyms: stack.naming.acronyms, includes: includes
        ).proven(by: stack.sources)
        vars = .mapping(stack.vars.map { TemplateShape.Member($0.name, .text) })
    }
}
