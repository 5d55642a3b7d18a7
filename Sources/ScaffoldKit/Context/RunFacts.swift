internal import Templating

/// What is known of a run before anything is planned.
struct RunFacts: Sendable {
    let prompt: String
    let stack: String
    let language: String
    let framework: String
    let projectExists: Bool
    let options: [OptionValue]
    let commands: [CommandSpec]
    /// What all paths of the API begin with; empty for the text that says it.
    var prefix = ""
}

extension View where Subject == RunFacts {
    /// `options` and `commands` come beside these: their names are the blueprint's own.
    static let run = View(
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
    init(_ facts: RunFacts) {
        var values = TemplateMapping(View<RunFacts>.run.members.map { ($0.name, $0.read(facts)) })
        values["options"] = .mapping(
            TemplateMapping(facts.options.map { ($0.spec.name, $0.spec.templateValue(of: $0.value)) }))
        values["commands"] = .mapping(TemplateMapping(facts.commands.map { ($0.name, .text($0.text)) }))
        self.init(values)
    }
}
