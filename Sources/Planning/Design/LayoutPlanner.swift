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
        _ run: Scope, _ resources: [Resource], _ models: [Model], _ integrations: [Integration],
        reporting diagnostics: inout Diagnostics
    ) -> [PlannedFile] {
        let expansion = EachExpansion(resources, models, integrations)
        let types = Set(resources.flatMap { $0.fields.map(\.type) })
        let kinds = requirements.stack.types.filter { types.contains($0.name) }.flatMap(\.kinds)
        var numbers = FileNumbers(survey: survey)
        var files: [PlannedFile] = []
        for spec in requirements.stack.files {
            for (scope, owner) in expansion.scopes(of: spec.each, in: run) {
                if let beside = spec.beside, !files.contains(where: { $0.id == beside.text && $0.change == .create }) {
                    continue
                }
                if let file = file(spec, scope, owner, kinds, &numbers, &diagnostics) { files.append(file) }
            }
        }
        return files
    }

    /// Nil if the file's condition does not hold.
    private func file(
        _ spec: FileSpec, _ scope: Scope, _ owner: Owner, _ types: [String], _ numbers: inout FileNumbers,
        _ diagnostics: inout Diagnostics
    ) -> PlannedFile? {
        let numbered = spec.numbering == nil ? scope : scope.with("number", .text("0"))
        let pattern = spec.path.line(numbered, reporting: &diagnostics)
        let existing =
            spec.numbering != nil ? numbers.existing(like: pattern) : survey.location(of: pattern, or: spec.find)
        if let when = spec.when {
            let isFound = existing != nil || survey.hadFile(pattern)
            let facts = scope.with("types", .list(types.map { .text($0) })).with("found", .boolean(isFound))
            guard when.holds(facts, reporting: &diagnostics) else { return nil }
        }
        var path = existing ?? pattern
        var scope = scope
        // Nothing in a folder that is no project yet is known to be what the templates build on.
        let isInTheWay = !survey.projectExists && spec.template != nil && survey.hasForeign(pattern)
        let isThere = existing != nil && !isInTheWay || spec.isGiven
        if !isThere, let numbering = spec.numbering {
            let place = numbers.next(like: pattern, numbering, reporting: &diagnostics)
            scope = scope.with("number", .text(place.number))
                .with("previous", place.previous.map { .tainted($0) } ?? .none)
            path = spec.path.line(scope, reporting: &diagnostics)
        }
        if existing == nil, let place = spec.within?.line(scope, reporting: &diagnostics), path != place,
            !path.isFile(in: place)
        {
            let isFile = ProjectPath.name(of: place).contains(".")
            diagnostics.error(
                "wrong-folder",
                "the file `\(spec.id)` would be \(path.quoted), but must be \(isFile ? "" : "in ")`\(place)`, which "
                    + "other templates refer to", at: spec.location,
                fix: "\(isFile ? "keep its path" : "change only its name"), or override those templates too")
        }
        if let fault = isThere ? ProjectPath.fault(in: path) : ProjectPath.faultOfCreated(path) {
            diagnostics.error(
                "unsafe-path", "the file `\(spec.id)` would be \(path.quoted), \(fault)", at: spec.location)
        }
        if !isThere, let folder = Repository.unread(in: path) {
            diagnostics.append(.unreadFolder(folder, path, requirements.options))
        }
        let file = PlannedFile(
            id: spec.id, path: path, change: !isThere ? .create : spec.isLeft ? .leave : .modify,
            owner: owner,
            siblings: spec.like.map { survey.files(like: $0) } ?? [], scope: scope)
        NameChecker(naming: requirements.stack.naming).check(file, of: spec, reporting: &diagnostics)
        return file
    }
}

extension FileSpec {
    /// Whether no later run and no task changes it, like a migration.
    fileprivate var isLeft: Bool { numbering != nil || keep == .once && each != nil }
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
