package import Model
package import Templating

/// What is known about a run before planning.
package struct RunFacts: Sendable {
    package let prompt: String
    package let stack: String
    package let language: String
    package let framework: String
    package let projectExists: Bool
    package let options: [OptionValue]
    package let commands: [CommandSpec]
    /// The stack's `vars` by name; each sees those above it.
    package var vars = TemplateMapping()
    /// The prefix of all paths; empty for the text that defines it, and for `vars`.
    package var prefix = ""

    package init(
        prompt: String, stack: String, language: String, framework: String, projectExists: Bool, options: [OptionValue],
        commands: [CommandSpec]
    ) {
        self.prompt = prompt
        self.stack = stack
        self.language = language
        self.framework = framework
        self.projectExists = projectExists
        self.options = options
        self.commands = commands
    }
}

extension View where Subject == RunFacts {
    /// `options`, `commands` and `vars` are added to these: their names come from the blueprint.
    package static let run = View(
        .one("request", of: .request) { $0 },
        .one("stack", of: .stack) { $0 },
        .one("project", of: .project) { $0 })

    private static let request = View(.tainted("text") { $0.prompt })
    private static let stack = View(
        .text("name") { $0.stack },
        .text("language") { $0.language },
        .text("framework") { $0.framework },
        .text("prefix") { $0.prefix })
    private static let project = View(.boolean("exists") { $0.projectExists })
}

extension Scope {
    package init(_ facts: RunFacts) {
        var values = TemplateMapping(View<RunFacts>.run.members.map { ($0.name, $0.read(facts)) })
        values["options"] = .mapping(
            TemplateMapping(facts.options.map { ($0.spec.name, $0.spec.templateValue(of: $0.value)) }))
        values["commands"] = .mapping(TemplateMapping(facts.commands.map { ($0.name, .text($0.text)) }))
        values["vars"] = .mapping(facts.vars)
        self.init(values)
    }
}
