package import Blueprints
package import Documents
internal import Model
package import Platform

/// Request + Catalog + Repository -> ResolvedRequest: the requirements of each feature.
package struct RequestResolver: Sendable {
    private let catalog: Catalog
    /// Nil to plan a new project.
    private let repository: Repository?
    private let written: EarlierRuns

    package init(catalog: Catalog, repository: Repository?, written: EarlierRuns) {
        self.catalog = catalog
        self.repository = repository
        self.written = written
    }

    /// Nil exactly when an error was reported.
    package func resolve(
        _ request: Request, reporting diagnostics: inout Diagnostics
    ) -> (resolved: ResolvedRequest, interpretation: Interpretation)? {
        let reader = RequestReader(catalog: catalog, request: request, written: written)
        let result = reader.read(reporting: &diagnostics)
        let stack = stack(for: request, result, &diagnostics)
        let named = request.integrations.compactMap { catalog.head($0, of: .integration, reporting: &diagnostics) }
        guard let result, let stack else { return nil }
        if let folder = repository?.name {
            NameChecker(naming: stack.naming).check(folder, as: .folder, at: nil, reporting: &diagnostics)
        }
        var interpretation = result.interpretation
        if request.stack == nil, result.stacks.isEmpty, !written.stacks.isEmpty {
            interpretation.recognise("stack \(stack.head.name) (\(written.file))")
        }
        checkMentions(result, against: stack, named, request, &diagnostics)
        guard var features = features(of: result, request, reader, &interpretation, &diagnostics) else { return nil }
        let excluded = Set(result.excluded.map(\.name))
        for index in features.indices { features[index].integrations.removeAll { excluded.contains($0.name) } }
        features[0].integrations = named + result.integrations + features[0].integrations
        written.add(
            to: &features, excluding: result.excluded.map(\.name), from: catalog, &interpretation,
            reporting: &diagnostics)
        let said = SaidOptions(companions: result.companions)
        var tracks = features.compactMap { track($0, stack, request, said, &diagnostics) }
        guard tracks.count == features.count else { return nil }
        let options = tracks.flatMap(\.requirements.options)
        OptionResolver.reportUnknown(request.settings, among: options.map(\.spec), reporting: &diagnostics)
        said.check(against: request.settings, among: options, &interpretation, reporting: &diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        tellNamesakes(of: features, stack, &interpretation)
        let asked = tracks.map(\.requirements.ask)
        for index in tracks.indices { tracks[index].requirements.asked = asked }
        for track in tracks {
            interpretation.add(track.requirements, excluding: result.excluded.map(\.name), isNew: repository == nil)
        }
        let resolved = ResolvedRequest(prompt: request.prompt, summary: result.starter?.summary, tracks: tracks)
        return (resolved, interpretation)
    }

    /// At least one; nil exactly when an error was reported.
    private func features(
        of result: RequestReader.Result, _ request: Request, _ reader: RequestReader,
        _ interpretation: inout Interpretation, _ diagnostics: inout Diagnostics
    ) -> [RequestedFeature]? {
        guard let starter = result.starter else {
            return result.feature.flatMap { ResourceForms(request: request).applied(to: $0, &diagnostics) }.map { [$0] }
        }
        ResourceForms(request: request).refuse(for: starter, &diagnostics)
        return StarterReader(catalog: catalog, reader: reader).read(starter, &interpretation, reporting: &diagnostics)
    }

    /// Nil exactly when an error was reported, here or for an earlier track.
    private func track(
        _ wanted: RequestedFeature, _ stack: StackBlueprint, _ request: Request, _ said: SaidOptions,
        _ diagnostics: inout Diagnostics
    ) -> Track? {
        var faults = Diagnostics()
        defer { diagnostics.appendOnce(faults.all) }
        let words = TemplateSettings(of: stack)
        let feature = catalog.document(of: wanted.head, reporting: &faults)
            .flatMap { FeatureBlueprint.decode($0, words, reporting: &faults) }
        let integrations = unique(wanted.integrations).compactMap {
            catalog.document(of: $0, reporting: &faults).flatMap {
                IntegrationBlueprint.decode($0, words, reporting: &faults)
            }
        }
        guard let feature else { return nil }
        let specs = stack.options + feature.options + integrations.flatMap(\.options)
        let survey =
            request.assumesProject ? .assumed : Surveyor(stack: stack).survey(repository, written, options: specs)
        let settings = (said.settings(among: specs) + request.settings).filter { setting in
            specs.contains { $0.name == setting.key }
        }
        let resolver = OptionResolver(
            specs: specs, naming: stack.naming, settings: settings, found: survey.options)
        let requirements = Requirements(
            prompt: request.prompt, stack: stack, feature: feature, noun: wanted.noun,
            location: wanted.location ?? (wanted.noun == nil ? feature.head.location : nil), integrations: integrations,
            options: resolver.resolve(reporting: &faults), survey: survey)
        return Track(requirements: requirements, after: wanted.after, owner: wanted.owner)
    }

    /// The requested stack, or that of earlier runs, or the one that the repository belongs to.
    private func stack(
        for request: Request, _ result: RequestReader.Result?, _ diagnostics: inout Diagnostics
    ) -> StackBlueprint? {
        if let name = request.stack {
            return catalog.head(name, of: .stack, reporting: &diagnostics)
                .flatMap { catalog.stack($0, reporting: &diagnostics) }
        }
        if let mention = result?.stacks.first { return catalog.stack(mention.head, reporting: &diagnostics) }
        if !written.stacks.isEmpty { return written.stack(from: catalog, reporting: &diagnostics) }
        let heads = repository == nil ? [] : catalog.heads(of: .stack)
        let stacks = heads.compactMap { catalog.stack($0, reporting: &diagnostics) }
        let found = stacks.filter { stack in repository.map { Surveyor.isProject(of: stack.detect, $0) } ?? false }
        if found.count == 1 { return found[0] }
        let known = catalog.heads(of: .stack)
        diagnostics.error(
            "no-stack", "no stack is named",
            fix: "add --stack NAME; known: \(known.listing)" + command(for: request, result))
        return nil
    }

    /// The request with a stack, to copy.
    private func command(for request: Request, _ result: RequestReader.Result?) -> String {
        guard let name = result?.name, let head = catalog.heads(of: .stack).first else { return "" }
        let integrations = result?.integrations.map(\.name) ?? []
        let stack = head.aliases.first ?? head.name
        let said = SaidOptions(companions: result?.companions ?? [])
            .settings(among: catalog.options(ofStack: head.name))
        let command = SuggestedCommand(name, with: integrations, stack: stack, settings: said, for: request)
        return "; such as " + command.text
    }

    /// Reports stacks and integrations that the sentence has and the options have not, or the other way round.
    private func checkMentions(
        _ result: RequestReader.Result, against stack: StackBlueprint, _ named: [BlueprintHead], _ request: Request,
        _ diagnostics: inout Diagnostics
    ) {
        let said = SaidOptions(companions: result.companions).settings(among: stack.options)
        let isNamed = request.stack != nil || repository != nil
        let command = SuggestedCommand(
            result.name ?? "", with: result.integrations.map(\.name), stack: isNamed ? nil : stack.head.name,
            settings: said, for: request)
        for mention in result.stacks where !isSame(mention, stack) {
            diagnostics.append(.otherStack(mention, stack.head.name, command, isGiven: request.stack != nil))
        }
        for head in result.excluded {
            let isNamed = (named + [stack.head]).contains { $0.name == head.name && $0.kind == head.kind }
            if isNamed { diagnostics.append(.contradiction(head)) }
        }
    }

    /// Whether a stack is the mentioned one, or of the mentioned language or framework.
    private func isSame(_ mention: RequestReader.Mention, _ stack: StackBlueprint) -> Bool {
        if mention.head.name == stack.head.name { return true }
        if [stack.language, stack.framework].contains(where: { $0.lowercased() == mention.part.text }) { return true }
        var ignored = Diagnostics()
        let other = catalog.stack(mention.head, reporting: &ignored)
        return other?.language == stack.language && other?.framework == stack.framework
    }

    /// What another folder has of the same name was not meant, as far as anybody can tell.
    private func tellNamesakes(
        of features: [RequestedFeature], _ stack: StackBlueprint, _ interpretation: inout Interpretation
    ) {
        let stacks = [catalog.head(stack.head.name, of: .stack)].compactMap { $0 }
        for head in unique(stacks + features.map(\.head)) + unique(features.flatMap(\.integrations)) {
            for other in catalog.namesakes(of: head) {
                interpretation.ignored.append(
                    "the \(other.kind.rawValue) `\(other.name)` of \(other.source.name.quoted), which is behind \(head.source.name.quoted)"
                )
            }
        }
    }

    private func unique(_ heads: [BlueprintHead]) -> [BlueprintHead] {
        var seen: Set<String> = []
        return heads.filter { seen.insert($0.name).inserted }
    }
}

extension RequestReader.Result {
    /// What the request names, as a command line has it.
    fileprivate var name: String? { starter?.name ?? feature.map { $0.noun?.singular ?? $0.head.name } }
}

extension Diagnostic {
    fileprivate static func otherStack(
        _ mention: RequestReader.Mention, _ stack: String, _ command: SuggestedCommand, isGiven: Bool
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "other-stack",
            "the request names the stack `\(mention.head.name)` (\(mention.part.text.quoted)), and \(isGiven ? "--stack" : "before it") `\(stack)`",
            fix: "name one of them; for `\(stack)`: \(command.text)")
    }
}
