package import Blueprints
package import Documents
package import Model
internal import Templating

/// The complete requirements: the feature, its integrations and the value of every option.
package struct Requirements: Sendable {
    package let prompt: String
    /// What the prompt was understood as: this feature, and the others of a starter.
    package var asked: [AskedFeature] = []
    package let stack: StackBlueprint
    package let feature: FeatureBlueprint
    /// The noun of the request if no feature is named after it.
    package let noun: ResourceName?
    /// The location that names the feature; nil if the prompt names it.
    package let location: SourceLocation?
    package let integrations: [IntegrationBlueprint]
    package let options: [OptionValue]
    package var survey: Survey

    /// What is asked for here.
    var ask: AskedFeature {
        AskedFeature(
            title: name.title, summary: feature.head.generic ? "" : feature.head.summary,
            integrations: integrations.map(\.title))
    }

    /// The feature's name.
    var name: ResourceName { noun ?? ResourceName(head: feature.head) }

    var facts: RunFacts {
        RunFacts(
            prompt: prompt, asked: asked, stack: stack.head.name, language: stack.language, framework: stack.framework,
            projectExists: survey.projectExists, options: options, commands: stack.commands)
    }
}

extension ResourceName {
    /// A feature's name in prose.
    init(head: BlueprintHead) {
        let name = String(head.name.map { $0 == "-" ? "_" : $0 })
        self.init(singular: name, plural: Inflection.plural(of: name))
    }
}
