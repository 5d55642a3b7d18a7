internal import Documents

/// Request + Catalog + Repository -> Requirements.
struct RequirementsBuilder: Sendable {
    let catalog: Catalog
    /// Nil plans a new project.
    let repository: Repository?

    /// Nil exactly when an error was reported.
    func build(
        _ request: Request, reporting diagnostics: inout Diagnostics
    ) -> (requirements: Requirements, reading: Reading)? {
        let result = RequestReader(catalog: catalog, isNewResource: request.isNewResource)
            .read(request.prompt, reporting: &diagnostics)
        let stack = stack(for: request, result, &diagnostics)
        let named = request.integrations.compactMap { catalog.head($0, of: .integration, reporting: &diagnostics) }
        guard let result, let stack, let head = result.feature else { return nil }
        let rules = TextRules(options: stack.options, commands: stack.commands, acronyms: stack.naming.acronyms)
        let feature = head.document(reporting: &diagnostics)
            .flatMap { FeatureBlueprint.decode($0, rules, reporting: &diagnostics) }
        let integrations = unique(named + result.integrations).compactMap {
            $0.document(reporting: &diagnostics)
                .flatMap { IntegrationBlueprint.decode($0, rules, reporting: &diagnostics) }
        }
        guard let feature else { return nil }
        let specs = stack.options + feature.options + integrations.flatMap(\.options)
        let survey = Surveyor(stack: stack).survey(repository, options: specs)
        let resolver = OptionResolver(specs: specs, settings: request.settings, found: survey.options)
        let requirements = Requirements(
            prompt: request.prompt, stack: stack, feature: feature, noun: result.noun, integrations: integrations,
            options: resolver.resolve(reporting: &diagnostics), survey: survey)
        return diagnostics.hasErrors ? nil : (requirements, reading(result.reading, requirements))
    }

    /// The stack that was asked for, or the one whose evidence the repository holds.
    private func stack(
        for request: Request, _ result: RequestReader.Result?, _ diagnostics: inout Diagnostics
    ) -> StackBlueprint? {
        if let name = request.stack {
            return catalog.head(name, of: .stack, reporting: &diagnostics)
                .flatMap { Self.stack($0, &diagnostics) }
        }
        if let head = result?.stack { return Self.stack(head, &diagnostics) }
        let stacks = repository == nil ? [] : catalog.heads(of: .stack).compactMap { Self.stack($0, &diagnostics) }
        let found = stacks.filter { stack in repository.map { Surveyor.isProject(of: stack.detect, $0) } ?? false }
        if found.count == 1 { return found[0] }
        let names = catalog.heads(of: .stack).map(\.name).joined(separator: ", ")
        diagnostics.error("no-stack", "no stack is named", fix: "add --stack NAME; known: \(names)")
        return nil
    }

    private static func stack(_ head: BlueprintHead, _ diagnostics: inout Diagnostics) -> StackBlueprint? {
        head.document(reporting: &diagnostics).flatMap { StackBlueprint.decode($0, reporting: &diagnostics) }
    }

    private func unique(_ heads: [BlueprintHead]) -> [BlueprintHead] {
        var seen: Set<String> = []
        return heads.filter { seen.insert($0.name).inserted }
    }

    /// Adds to what the words told what was found and assumed beside them.
    private func reading(_ words: Reading, _ requirements: Requirements) -> Reading {
        var reading = words
        if requirements.survey.projectExists {
            reading.recognised.append("an existing \(requirements.stack.head.name) project")
        } else {
            reading.assumed.append(
                repository == nil
                    ? "a new project (no --repo)" : "a new project (no \(requirements.stack.head.name) in the folder)")
        }
        for option in requirements.options {
            switch option.origin {
            case .given: break
            case .found(let file): reading.recognised.append("\(option.spec.name)=\(option.value) (\(file))")
            case .default: reading.assumed.append("\(option.spec.name)=\(option.value)")
            }
        }
        let missing = requirements.feature.suggests.filter { name in
            !requirements.integrations.contains { $0.head.name == name }
        }
        if !missing.isEmpty {
            reading.assumed.append(
                "no integration; \(requirements.feature.head.name) goes well with --with \(missing.joined(separator: ","))"
            )
        }
        return reading
    }
}
