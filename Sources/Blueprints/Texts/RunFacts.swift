package import Model
package import Templating

/// What a request asks for, one feature of it.
package struct AskedFeature: Sendable {
    package let title: String
    /// Empty for a noun that no feature is named after.
    package let summary: String
    /// The titles of its integrations.
    package let integrations: [String]

    package init(title: String, summary: String, integrations: [String]) {
        self.title = title
        self.summary = summary
        self.integrations = integrations
    }
}

/// What is known about a run before planning.
package struct RunFacts: Sendable {
    package let prompt: String
    /// What the prompt was understood as.
    package let asked: [AskedFeature]
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
        prompt: String, asked: [AskedFeature], stack: String, language: String, framework: String, projectExists: Bool,
        options: [OptionValue], commands: [CommandSpec]
    ) {
        self.prompt = prompt
        self.asked = asked
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

    private static let request = View(.tainted("text") { $0.prompt }, .list("features", of: .asked) { $0.asked })
    private static let stack = View(
        .text("name") { $0.stack },
        .text("language") { $0.language },
        .text("framework") { $0.framework },
        .text("prefix") { $0.prefix })
    private static let project = View(.boolean("exists") { $0.projectExists })
}

extension View where Subject == AskedFeature {
    package static let asked = View(
        .text("title") { $0.title },
        .tainted("summary") { $0.summary },
        .taintedTexts("integrations") { $0.integrations })
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
