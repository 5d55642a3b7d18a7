package import SystemPackage

/// What is asked: the words of a person and the flags beside them.
package struct Request: Sendable {
    /// The feature, as one word or a sentence, exactly as it was given.
    package var prompt: String
    /// The name or alias of a stack; nil where the repository or the sentence must tell.
    package var stack: String?
    /// Names of integrations beside those of the sentence.
    package var integrations: [String]
    /// Values of options, later ones winning.
    package var settings: [Setting]
    /// Whether a noun is a new resource even if it is spelt nearly like a known feature.
    package var isNewResource: Bool
    /// The folder to plan for; nil plans a new project.
    package var repository: FilePath?

    package init(
        prompt: String, stack: String? = nil, integrations: [String] = [], settings: [Setting] = [],
        isNewResource: Bool = false, repository: FilePath? = nil
    ) {
        self.prompt = prompt
        self.stack = stack
        self.integrations = integrations
        self.settings = settings
        self.isNewResource = isNewResource
        self.repository = repository
    }
}
