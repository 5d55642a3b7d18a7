internal import Documents
internal import Templating

/// The stack's files + survey -> every file of the plan, created or changed.
struct LayoutPlanner: Sendable {
    let requirements: Requirements

    private var survey: Survey { requirements.survey }

    func files(
        _ run: Scope, _ resources: [Resource], _ models: [Model], _ integrations: [Integration],
        reporting diagnostics: inout Diagnostics
    ) -> [PlannedFile] {
        let subjects = Subjects(resources, models, integrations)
        let types = resources.flatMap { $0.fields.map(\.type) }
        var numbers = FileNumbers(survey: survey)
        var files: [PlannedFile] = []
        for spec in requirements.stack.files {
            for (scope, owner) in subjects.scopes(of: spec.each, in: run) {
                if let file = file(spec, scope, owner, types, &numbers, &diagnostics) { files.append(file) }
            }
        }
        return files
    }

    /// Nil where the file's condition does not hold.
    private func file(
        _ spec: FileSpec, _ scope: Scope, _ owner: Owner, _ types: [String], _ numbers: inout FileNumbers,
        _ diagnostics: inout Diagnostics
    ) -> PlannedFile? {
        let pattern = spec.path.line(scope.with("number", .text("0")), reporting: &diagnostics)
        let isNumbered = spec.numberWidth != nil
        let existing = isNumbered ? numbers.existing(like: pattern) : survey.location(of: pattern, or: spec.find)
        let facts = scope.with("types", .list(types.map { .text($0) })).with("found", .boolean(existing != nil))
        guard spec.when?.holds(facts, reporting: &diagnostics) ?? true else {
            return nil
        }
        var path = existing ?? pattern
        let isThere = existing != nil || spec.isGiven
        if !isThere, let width = spec.numberWidth {
            let number = numbers.next(like: pattern, width: width)
            path = spec.path.line(scope.with("number", .text(number)), reporting: &diagnostics)
        }
        if let fault = ProjectPath.fault(in: path) {
            diagnostics.error(
                "unsafe-path", "the file `\(spec.id)` would be \(path.quoted), \(fault)", at: spec.location)
        }
        return PlannedFile(
            id: spec.id, path: path, change: !isThere ? .create : isNumbered ? .leave : .modify, owner: owner,
            siblings: spec.like.map { survey.files(like: $0) } ?? [], scope: scope)
    }
}

/// Hands out the numbers of files such as migrations: each folder goes on where the repository stopped.
struct FileNumbers: Sendable {
    let survey: Survey
    private var last: [String: Int] = [:]

    init(survey: Survey) { self.survey = survey }

    /// The project's file that differs from the pattern by its number alone.
    func existing(like pattern: String) -> String? {
        let rest = Self.name(of: pattern).drop { $0.isWholeNumber }
        return survey.numbered(in: Self.folder(of: pattern)).first { $0.rest == rest && survey.has($0.path) }?.path
    }

    /// The next number, in at least `width` digits, or as many as the folder's files have.
    mutating func next(like pattern: String, width: Int) -> String {
        let folder = Self.folder(of: pattern)
        let taken = survey.numbered(in: folder)
        let number = (last[folder] ?? taken.map(\.number).max() ?? 0) &+ 1
        last[folder] = number
        let digits = String(number)
        let wanted = taken.map(\.width).max() ?? width
        return String(repeating: "0", count: max(0, wanted - digits.count)) + digits
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    private static func name(of path: String) -> Substring { path.split(separator: "/").last ?? "" }
}
