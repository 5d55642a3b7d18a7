package import Blueprints
package import Documents
package import Model
internal import Templating

/// What is to be built, complete: the feature, its integrations and every option's value.
package struct Requirements: Sendable {
    package let prompt: String
    package let stack: StackBlueprint
    package let feature: FeatureBlueprint
    /// The noun of the request, where no feature knows it.
    package let noun: ResourceName?
    /// Where the feature is named; nil where the words of the request do so, as with a noun.
    package let location: SourceLocation?
    package let integrations: [IntegrationBlueprint]
    package let options: [OptionValue]
    package var survey: Survey

    /// The feature's name.
    var name: ResourceName { noun ?? ResourceName(head: feature.head) }

    var facts: RunFacts {
        RunFacts(
            prompt: prompt, stack: stack.head.name, language: stack.language, framework: stack.framework,
            projectExists: survey.projectExists, options: options, commands: stack.commands)
    }
}

extension ResourceName {
    /// A feature's name as people read it.
    init(head: BlueprintHead) {
        let name = String(head.name.map { $0 == "-" ? "_" : $0 })
        self.init(singular: name, plural: Inflection.plural(of: name))
    }
}
