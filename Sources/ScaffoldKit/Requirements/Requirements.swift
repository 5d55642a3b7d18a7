package import Documents

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

    var facts: RunFacts {
        RunFacts(
            prompt: prompt, stack: stack.head.name, language: stack.language, framework: stack.framework,
            projectExists: survey.projectExists, options: options, commands: stack.commands)
    }
}

/// An option with the value it has in this run.
package struct OptionValue: Sendable {
    package enum Origin: Sendable, Hashable {
        case given
        /// Found in this file of the repository.
        case found(String)
        case `default`
    }

    package let spec: OptionSpec
    package let value: String
    package let origin: Origin
}
