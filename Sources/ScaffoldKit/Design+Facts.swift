internal import Assets
internal import Blueprints
internal import Changes
internal import Documents
internal import Model
internal import Planning
internal import Platform

extension Design {
    /// What the lock records beside the files, so that a later run does not change it unnoticed.
    var facts: [LockFact] {
        let stackOptions = Set(stack.options.map(\.name))
        let facts = parts.flatMap { track, architecture in
            let requirements = track.requirements
            let feature = architecture.feature.name
            let head = requirements.feature.head
            // Files that are made once carry what `detect` finds in a project; managed files follow all other options.
            let options = requirements.options.filter { !$0.spec.detect.isEmpty }.map { option in
                let isShared = stackOptions.contains(option.spec.name)
                return LockFact(
                    .option, of: isShared ? Owner.project.name : feature, option.spec.name, option.value)
            }
            let blueprint = LockFact(
                .feature, of: feature, head.generic ? LockFact.generic : head.name, head.fileInLayer)
            let integrations = requirements.integrations.map(\.head).map {
                LockFact(.integration, of: $0.name, $0.name, $0.fileInLayer)
            }
            return options + [blueprint] + integrations + architecture.owners + architecture.events
                + architecture.columns + architecture.combinations
                + architecture.nameFacts
        }
        return [LockFact(.stack, stack.head.name, stack.head.fileInLayer)] + facts
    }

    var features: [Stubs.Feature] {
        plan.architectures.map { .init(name: $0.feature.name, integrations: $0.integrations.map(\.name)) }
    }

    /// Reports what a service that was generated before would lose, and files that it would get twice.
    mutating func check(against repository: Repository?, _ lock: LockFile?, reporting diagnostics: inout Diagnostics) {
        guard let repository else { return }
        NeedChecker(requirements: parts[0].track.requirements, repository: repository, lock: lock)
            .check(parts[0].architecture.scope, reporting: &needs)
        ForeignChecker(specs: stack.foreign, repository: repository, lock: lock)
            .check(parts[0].architecture.scope, reporting: &diagnostics)
        guard let lock else { return }
        for fault in repository.mergeFaults(of: lock) { diagnostics.append(fault) }
        check(against: lock, reporting: &diagnostics)
    }

    private mutating func check(against lock: LockFile, reporting diagnostics: inout Diagnostics) {
        let models = Dictionary(plan.architectures.flatMap(\.models).map { ($0.table, $0.name) }) { first, _ in first }
        let checker = FactChecker(lock: lock, made: unforced(facts), features: features, models: models)
        checker.check(reporting: &diagnostics)
        made = lock.files
        for (integration, features) in checker.leftAlone { leave(integration, to: features) }
        let known = lock.paths.compactMap(NumberedFile.init)
        for file in plan.architectures.flatMap(\.files) where file.change == .create {
            guard let new = NumberedFile(file.path),
                let old = known.first(where: { $0.isSame(as: new) && $0.path != new.path })
            else { continue }
            diagnostics.append(.madeBefore(old.path, new.path))
        }
    }

    /// Without the values that were read from the project, where any value may be: the project decides them.
    private func unforced(_ facts: [LockFact]) -> [LockFact] {
        let found = parts.flatMap(\.track.requirements.options).filter { option in
            guard case .found = option.origin else { return false }
            return option.spec.choices.isEmpty
        }.map(\.spec.name)
        return facts.filter { $0.kind != .option || !found.contains($0.name) }
    }
}

extension Architecture {
    fileprivate var columns: [LockFact] {
        models.flatMap { model in
            model.fields.map { field in
                LockFact(column: field, of: model, scope: scope(of: field, model))
            }
        }
    }

    fileprivate var combinations: [LockFact] {
        resources.flatMap { resource in
            resource.combinations.map { LockFact($0, of: resource.table, scope: feature.name) }
        }
    }

    /// A column belongs to who makes it.
    private func scope(of field: Field, _ model: Model) -> String {
        if case .integration(let name) = model.owner { return name }
        return field.integration.map { "\(feature.name).\($0)" } ?? feature.name
    }

    /// By place and owner, without the project's own, which every run has.
    fileprivate var nameFacts: [LockFact] {
        let names = placedNames.filter { $0.owner != .project }
        return Dictionary(grouping: names) { [$0.owner.name, $0.place] }.values.map { names in
            let owner = names[0].owner
            return LockFact(
                names: Set(names.map(\.name)).sorted(), in: names[0].place, of: owner.name,
                scope: owner.isIntegration ? owner.name : feature.name)
        }
    }

    private typealias PlacedName = (place: String, name: String, owner: Owner)

    /// What a plan of several features may have only once.
    private var placedNames: [PlacedName] {
        let routes: [(Owner, [Endpoint])] =
            resources.map { (.resource($0.name.singular), $0.endpoints) }
            + integrations.map { (.integration($0.name), $0.endpoints) }
        return names.map { ($0.place, $0.name, $0.owner) }
            + models.map { ("the models", $0.name, $0.owner) } + services.map { ("the services", $0.name, $0.owner) }
            + routes.flatMap { owner, endpoints in
                endpoints.map { ("the endpoints", "\($0.method) \($0.path)", owner) }
            }
    }

    fileprivate var owners: [LockFact] {
        resources.map { LockFact(.owner, of: feature.name, $0.name.singular, "resource") }
            + integrations.map { LockFact(.owner, of: feature.name, $0.name, "integration") }
    }

    fileprivate var events: [LockFact] {
        integrations.flatMap { integration in
            integration.webhookRules?.rules.flatMap(\.types).map {
                LockFact(.event, of: feature.name, integration.name, $0.text)
            } ?? []
        }
    }
}

extension Owner {
    fileprivate var isIntegration: Bool {
        if case .integration = self { true } else { false }
    }
}

extension BlueprintHead {
    /// Where its folder of blueprints has it, without the folder's own path, which differs between machines.
    fileprivate var fileInLayer: String {
        if source.name.hasPrefix("\(EmbeddedAsset.folder)/") { return LockFact.builtIn }
        let parts = source.name.split(separator: "/")
        return parts[(parts.lastIndex(of: kind.folder[...]) ?? 0)...].joined(separator: "/")
    }
}

extension NumberedFile {
    fileprivate init?(_ path: String) { self.init(path: path, in: ProjectPath.folder(of: path)) }

    fileprivate func isSame(as other: NumberedFile) -> Bool {
        rest == other.rest && ProjectPath.folder(of: path) == ProjectPath.folder(of: other.path)
    }
}

extension Diagnostic {
    fileprivate static func madeBefore(_ old: String, _ new: String) -> Diagnostic {
        Diagnostic(
            .error, code: "made-before",
            "\(old.quoted) was made before and is gone; \(new.quoted) would do the same to a database once more",
            fix:
                "restore it: git checkout -- \(old.shellWord); or, if no database has it, remove its record from `\(LockFile.path)`"
        )
    }
}
