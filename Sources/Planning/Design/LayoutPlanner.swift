internal import Blueprints
internal import Documents
internal import Model
internal import Platform
internal import Templating

/// The stack's files + survey -> every file of the plan, created or changed.
struct LayoutPlanner: Sendable {
    let requirements: Requirements

    private var survey: Survey { requirements.survey }

    func files(
        _ architecture: Scope, _ resources: [Resource], _ models: [Model], _ integrations: [Integration],
        reporting diagnostics: inout Diagnostics
    ) -> [PlannedFile] {
        let fields = resources.flatMap(\.fields)
        let sent =
            fields.filter { !$0.write.isEmpty } + resources.flatMap(\.filters) + integrations.flatMap(\.readable)
        let facts = architecture.with("types", kinds(of: fields)).with("sent", kinds(of: sent))
        let drafts = drafts(facts, EachExpansion(resources, models, integrations), &diagnostics)
        let owners = resources.map { Owner.resource($0.name.singular) } + integrations.map { .integration($0.name) }
        let places = places(of: drafts, owners, &diagnostics)
        return drafts.indices.map { file(drafts[$0], at: places[$0], &diagnostics) }
    }

    /// The names of the types of fields, and of the types that these are like.
    private func kinds(of fields: [Field]) -> TemplateValue {
        let names = Set(fields.map(\.type))
        return .list(requirements.stack.types.filter { names.contains($0.name) }.flatMap(\.kinds).map { .text($0) })
    }

    /// The files whose conditions hold, without their numbers.
    private func drafts(
        _ facts: Scope, _ expansion: EachExpansion, _ diagnostics: inout Diagnostics
    ) -> [FileDraft] {
        var drafts: [FileDraft] = []
        for spec in requirements.stack.files {
            for (scope, owner) in expansion.scopes(of: spec.each, in: facts) {
                if let beside = spec.beside, !drafts.contains(where: { $0.spec.id == beside.text && $0.isNew }) {
                    continue
                }
                if let draft = draft(spec, scope, owner, &diagnostics) { drafts.append(draft) }
            }
        }
        return drafts
    }

    /// Nil if the file's condition does not hold.
    private func draft(
        _ spec: FileSpec, _ scope: Scope, _ owner: Owner, _ diagnostics: inout Diagnostics
    ) -> FileDraft? {
        let numbered = spec.numbering == nil ? scope : scope.with("number", .text("0"))
        let pattern = spec.path.line(numbered, reporting: &diagnostics)
        let existing =
            spec.numbering != nil
            ? FileNumbers(survey: survey).existing(like: pattern) : survey.location(of: pattern, or: spec.find)
        if let when = spec.when {
            let isLost = existing == nil && survey.hadFile(pattern)
            var facts = scope.with("found", .boolean(existing != nil || isLost))
            // What the first run made for a new project, the project has lost.
            if isLost { facts = facts.with("project", .mapping(["exists": .boolean(false)])) }
            guard when.holds(facts, reporting: &diagnostics) else { return nil }
        }
        let isInTheWay = isInTheWay(pattern, of: spec)
        return FileDraft(
            spec: spec, scope: scope, owner: owner, pattern: pattern, existing: isInTheWay ? nil : existing)
    }

    /// Whether the templates cannot build on a file of the folder, which is no project yet: nobody knows what it has.
    private func isInTheWay(_ path: String, of spec: FileSpec) -> Bool {
        !survey.projectExists && spec.template != nil && survey.hasForeign(path)
            && !requirements.stack.needs.contains { $0.file.matches(path) }
    }

    /// The numbers of new files, by their positions among the drafts. They follow the order of the tasks, so that each
    /// file has its predecessor when it is made.
    private func places(
        of drafts: [FileDraft], _ owners: [Owner], _ diagnostics: inout Diagnostics
    ) -> [FileNumbers.Place?] {
        let tasks = requirements.stack.tasks
        let numbered = drafts.indices.filter { drafts[$0].isNew && drafts[$0].spec.numbering != nil }
        let turns = numbered.map { index in
            let draft = drafts[index]
            let maker = tasks.maker(of: draft.spec.id, for: draft.owner)
            let isRepeated = maker.map { tasks[$0].each != nil } ?? false
            return (maker ?? 0, isRepeated ? owners.firstIndex(of: draft.owner) ?? 0 : 0, index)
        }
        var numbers = FileNumbers(survey: survey)
        var places = [FileNumbers.Place?](repeating: nil, count: drafts.count)
        for (_, _, index) in turns.sorted(by: <) {
            guard let numbering = drafts[index].spec.numbering else { continue }
            places[index] = numbers.next(like: drafts[index].pattern, numbering, reporting: &diagnostics)
        }
        return places
    }

    private func file(
        _ draft: FileDraft, at place: FileNumbers.Place?, _ diagnostics: inout Diagnostics
    ) -> PlannedFile {
        let spec = draft.spec
        var (path, scope) = (draft.existing ?? draft.pattern, draft.scope)
        if let place {
            scope = scope.with("number", .text(place.number))
                .with("previous", place.previous.map { .tainted($0) } ?? .none)
            path = spec.path.line(scope, reporting: &diagnostics)
        }
        check(path, of: draft, scope, &diagnostics)
        let file = PlannedFile(
            id: spec.id, path: path, purpose: spec.purpose?.line(scope, reporting: &diagnostics) ?? "",
            change: draft.isNew ? .create : draft.isLeft ? .leave : .modify, owner: draft.owner,
            siblings: spec.like.map { survey.files(like: $0) } ?? [], scope: scope)
        NameChecker(naming: requirements.stack.naming).check(file, of: spec, reporting: &diagnostics)
        return file
    }

    private func check(_ path: String, of draft: FileDraft, _ scope: Scope, _ diagnostics: inout Diagnostics) {
        let spec = draft.spec
        if draft.existing == nil, let place = spec.within?.line(scope, reporting: &diagnostics), path != place,
            !path.isFile(in: place)
        {
            let isFile = ProjectPath.name(of: place).contains(".")
            diagnostics.error(
                "wrong-folder",
                "the file `\(spec.id)` would be \(path.quoted), but must be \(isFile ? "" : "in ")`\(place)`, which "
                    + "other templates refer to", at: spec.location,
                fix: "\(isFile ? "keep its path" : "change only its name"), or override those templates too")
        }
        if let fault = draft.isNew ? ProjectPath.faultOfCreated(path) : ProjectPath.fault(in: path) {
            diagnostics.error(
                "unsafe-path", "the file `\(spec.id)` would be \(path.quoted), \(fault)", at: spec.location)
        }
        if draft.isNew, let folder = Repository.unread(in: path) {
            diagnostics.append(.unreadFolder(folder, path, requirements.options))
        }
    }
}

/// A file of the plan before it has a number.
private struct FileDraft {
    let spec: FileSpec
    let scope: Scope
    let owner: Owner
    /// Its path, with 0 for its number.
    let pattern: String
    /// Where the repository has it; nil if it does not.
    let existing: String?

    var isNew: Bool { existing == nil && !spec.isGiven }

    /// Whether no later run and no task changes it, like a migration.
    var isLeft: Bool { spec.numbering != nil || spec.keep == .once && spec.each != nil }
}

extension String {
    /// Whether the path is a file directly in the folder.
    fileprivate func isFile(in folder: String) -> Bool {
        hasPrefix("\(folder)/") && !utf8.dropFirst(folder.utf8.count + 1).contains(UInt8(ascii: "/"))
    }
}

extension Diagnostic {
    fileprivate static func unreadFolder(_ folder: String, _ path: String, _ options: [OptionValue]) -> Diagnostic {
        let option = options.first { $0.value.split(separator: "/").contains(folder[...]) }
        let subject = option.map { "option `\($0.spec.name)` cannot be \($0.value.quoted)" }
        return Diagnostic(
            .error, code: "unread-folder",
            (subject ?? "the file \(path.quoted) cannot be made")
                + ": folders named `\(folder)` are taken for dependencies or build results, and no later run would find its files",
            fix: "choose another name")
    }
}
