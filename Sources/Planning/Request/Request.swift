package import SystemPackage

/// The request of the user: the prompt and the options.
package struct Request: Sendable {
    /// The feature, as a word or a sentence, exactly as given.
    package var prompt: String
    /// The name or alias of a stack; nil to take it from the repository or the prompt.
    package var stack: String?
    /// Names of integrations in addition to those in the prompt.
    package var integrations: [String]
    /// Values of options; later ones win.
    package var settings: [Setting]
    /// Whether a noun is a new resource even if it is similar to a known feature.
    package var isNewResource: Bool
    /// The forms of a new resource's name, in snake case; nil to follow English.
    package var singular: String?
    package var plural: String?
    /// The project's folder; nil to plan a new project.
    package var repository: FilePath?
    /// The options as typed, for command lines in messages.
    package var options: [String]
    /// Whether to assume, without a repository, that the project exists and has none of the stack's files.
    package var assumesProject = false

    package init(
        prompt: String, stack: String? = nil, integrations: [String] = [], settings: [Setting] = [],
        isNewResource: Bool = false, singular: String? = nil, plural: String? = nil, repository: FilePath? = nil,
        options: [String] = []
    ) {
        self.prompt = prompt
        self.stack = stack
        self.integrations = integrations
        self.settings = settings
        self.isNewResource = isNewResource
        self.singular = singular
        self.plural = plural
        self.repository = repository
        self.options = options
    }
}
