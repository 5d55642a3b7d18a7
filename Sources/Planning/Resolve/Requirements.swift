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
        let bytes = head.name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
        let name = String(decoding: bytes, as: UTF8.self)
        self.init(singular: name, plural: Inflection.plural(of: name))
    }
}
