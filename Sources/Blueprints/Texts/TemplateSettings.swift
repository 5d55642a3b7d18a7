internal import Assets
internal import Documents
package import Templating

/// What all template texts of a blueprint share: their common names, and the spelling of acronyms.
package struct TemplateSettings: Sendable {
    private(set) var options: TemplateShape
    let commands: TemplateShape
    private(set) var vars: TemplateShape
    private var environment: TemplateEnvironment
    /// Whether all settings come from built-in blueprints. The tests check every text of those (`BuiltInLintTests`), so
    /// a run need not.
    private var areProven = false
    /// The environments of prose and of names that are known to be valid.
    private var proven: (prose: ProvenEnvironment, plain: ProvenEnvironment)?

    /// - Parameter acronyms: the stack's words in upper case: `ID`, `URL`.
    package init(
        options: TemplateShape, commands: TemplateShape, vars: TemplateShape = .mapping([]), acronyms: [String],
        includes: [String: TemplateEnvironment.Include] = [:]
    ) {
        self.options = options
        self.commands = commands
        self.vars = vars
        environment = TemplateEnvironment(language: .prose, acronyms: acronyms, includes: includes)
    }

    /// The settings with checks skipped for built-in texts, if all `blueprints` are built in.
    ///
    /// - Parameter blueprints: the sources of the options and commands.
    func proven(by blueprints: [SourceText]) -> TemplateSettings {
        var settings = self
        settings.areProven = blueprints.allSatisfy(\.isPrepared)
        settings.proven = nil
        guard settings.areProven else { return settings }
        settings.proven = (
            ProvenEnvironment(environment(.prose).sharingIncludes),
            ProvenEnvironment(environment(.plain).sharingIncludes)
        )
        return settings
    }

    /// Whether a text is known to be valid.
    func isProven(_ text: LocatedText) -> Bool { areProven && text.origin.source.isPrepared }

    /// Whether a document's texts are known to be valid.
    func areProven(textsOf document: LocatedNode) -> Bool { areProven && document.isPrepared }

    /// The named texts of a blueprint, which its other texts may include; each is checked where it is included.
    static func includes(of fields: inout MappingReader) -> [String: TemplateEnvironment.Include] {
        let texts = fields.namedTexts("texts").map {
            ($0.name.text, TemplateEnvironment.Include(text: $0.text.text, origin: $0.text.origin))
        }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter language: `prose` for texts that a report escapes; `plain` for names, paths and types, which accept
    ///   only validated names; otherwise the language of the file.
    func environment(_ language: OutputLanguage) -> TemplateEnvironment {
        var environment = environment
        environment.language = language
        return environment
    }

    /// The same for texts that are known to be valid.
    func provenEnvironment(_ language: OutputLanguage) -> ProvenEnvironment {
        if let proven, language == .prose { return proven.prose }
        if let proven, language == .plain { return proven.plain }
        return ProvenEnvironment(environment(language), isPrepared: proven != nil)
    }

    /// The settings for texts whose includes may use the names of a scope without declaring them.
    func sharing(_ scope: ScopeShape) -> TemplateSettings {
        var settings = self
        settings.environment.globals = scope.names(self)
        settings.environment.demandsInputs = true
        settings.proven = nil
        return settings
    }

    /// The settings for texts that may use snippets.
    ///
    /// - Parameter table: nil for the snippets themselves.
    func asking(_ kinds: [String: SnippetKind], _ table: SnippetTable?) -> TemplateSettings {
        var rules = self
        rules.environment.snippetKinds = kinds
        rules.environment.snippets = table
        rules.proven = nil
        return rules
    }

    /// The settings for a blueprint with its own options.
    func adding(_ specs: [OptionSpec], of blueprint: [SourceText]) -> TemplateSettings {
        var settings = self
        settings.areProven = areProven && blueprint.allSatisfy(\.isPrepared)
        guard case .mapping(let members) = options else { return settings }
        settings.options = .mapping(members + specs.map { TemplateShape.Member($0.name, $0.shape) })
        return settings
    }

    /// The settings for texts after one of `vars`.
    func adding(variable name: String) -> TemplateSettings {
        guard case .mapping(let members) = vars else { return self }
        var settings = self
        settings.vars = .mapping(members + [TemplateShape.Member(name, .text)])
        return settings
    }
}

/// The environment of texts that are known to be valid, which share it without copies.
final class ProvenEnvironment: Sendable {
    let environment: TemplateEnvironment

    /// - Parameter isPrepared: whether texts may be taken as they were parsed when scaffold was built.
    init(_ environment: TemplateEnvironment, isPrepared: Bool = true) {
        var environment = environment
        environment.prepared = isPrepared ? PreparedPrograms(EmbeddedAsset.programs) : nil
        self.environment = environment
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
    /// The settings for the texts of a stack's files, features and integrations.
    package init(of stack: StackBlueprint, includes: [String: TemplateEnvironment.Include] = [:]) {
        self = TemplateSettings(
            options: stack.options, commands: stack.commands, acronyms: stack.naming.acronyms, includes: includes
        ).proven(by: stack.sources)
        vars = .mapping(stack.vars.map { TemplateShape.Member($0.name, .text) })
    }
}
