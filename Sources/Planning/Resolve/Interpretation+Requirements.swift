internal import Blueprints
internal import Documents
internal import Model

extension Interpretation {
    /// Adds what was detected and assumed.
    ///
    /// - Parameters:
    ///   - excluded: integrations that the request rules out.
    ///   - isNew: whether the project is new, without a repository.
    mutating func add(_ requirements: Requirements, excluding excluded: [String], isNew: Bool) {
        if requirements.survey.projectExists {
            recognise("an existing \(requirements.stack.head.name) project")
        } else if isNew {
            imply("a new project (no --repo)")
        } else {
            assume("a new project (no \(requirements.stack.head.name) in the folder)")
        }
        for option in requirements.options {
            switch option.origin {
            case .given: break
            case .found(let file): recognise("\(option.spec.name)=\(option.value) (\(file))")
            case .default: assume("\(option.spec.name)=\(option.value)")
            }
        }
        for integration in requirements.integrations where integration.webhook != nil {
            let name = integration.head.name
            guard !requirements.feature.webhooks.contains(where: { $0.integration == name }) else { continue }
            let subject = requirements.noun?.singular ?? requirements.feature.head.name
            assume("the events of \(name) are recorded and change nothing: `\(subject)` has no `webhooks` for them")
        }
        for integration in requirements.uncalled {
            assume("\(integration.head.name) is not called: the stack `\(requirements.stack.head.name)` makes no calls")
        }
        let missing = requirements.feature.suggests.filter { name in
            !excluded.contains(name) && !requirements.integrations.contains { $0.head.name == name }
        }
        if !missing.isEmpty {
            let names = missing.joined(separator: ",")
            let lacking = requirements.integrations.isEmpty ? "integration" : missing.joined(separator: " and no ")
            assume("no \(lacking); \(requirements.feature.head.name) goes well with --with \(names)")
        }
    }
}
