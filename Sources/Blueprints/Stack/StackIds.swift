internal import Documents
internal import Extending
internal import Model

/// Checks that the ids within a stack are unique and refer to existing entries, and that some task creates each file.
struct StackIds: Sendable {
    let stack: StackBlueprint
    /// The ids in the document, including those of entries that could not be decoded.
    private let files: [String]
    private let tasks: [String]
    /// How many files the tasks in the document create.
    private let made: Int

    init(stack: StackBlueprint, of document: LocatedNode) {
        self.stack = stack
        files = document["files"]?.node.sequence?.compactMap(\.id) ?? []
        let entries = document["tasks"]?.node.sequence ?? []
        tasks = entries.compactMap(\.id)
        made = entries.reduce(0) { $0 + ($1.mapping?["create"]?.sequence?.count ?? 0) }
    }

    func check(reporting diagnostics: inout Diagnostics) {
        reportTwins(stack.files.map { ($0.id, $0.location) }, what: "file", &diagnostics)
        reportTwins(stack.tasks.map { ($0.id, $0.location) }, what: "task", &diagnostics)
        let reservations = stack.naming.reserved.compactMap(\.id)
        reportTwins(reservations.map { ($0.text, $0.location) }, what: "reservation", &diagnostics)
        let options = stack.options.map(\.name)
        for option in stack.naming.reserved.flatMap(\.options) where !options.contains(option.text) {
            diagnostics.append(.unknownId(option, what: "option", known: options))
        }
        let unreadFiles = Self.unread(files, besides: stack.files.map(\.id))
        for (index, file) in stack.files.enumerated() {
            guard let beside = file.beside else { continue }
            let above = stack.files[..<index].map(\.id) + unreadFiles
            if !above.contains(beside.text) {
                diagnostics.append(.unknownId(beside, what: "file above", known: above))
            }
        }
        let unreadTasks = Self.unread(tasks, besides: stack.tasks.map(\.id))
        for (index, task) in stack.tasks.enumerated() {
            checkFiles(of: task, &diagnostics)
            checkOrder(of: task, earlier: stack.tasks[..<index].map(\.id) + unreadTasks, &diagnostics)
        }
        let isWhole = made == stack.tasks.reduce(0) { $0 + $1.create.count }
        if isWhole, tasks.count == stack.tasks.count { checkMakers(&diagnostics) }
        checkInjections(&diagnostics)
    }

    /// Lines can only be inserted into a file that is created once.
    private func checkInjections(_ diagnostics: inout Diagnostics) {
        for spec in stack.inject {
            guard let file = stack.files.first(where: { $0.id == spec.file.text }) else {
                if !spec.file.text.isEmpty, !files.contains(spec.file.text) {
                    diagnostics.append(.unknownId(spec.file, what: "file", known: files))
                }
                continue
            }
            if file.keep != .once {
                diagnostics.error(
                    "inject-managed", "the file `\(file.id)` is not `keep: once`, so inserted lines would be lost",
                    at: spec.file.location, notes: [Diagnostic.Note("the file", at: file.location)],
                    fix: "add `keep: once` to the file")
            }
        }
    }

    /// The ids of entries that could not be decoded.
    private static func unread(_ ids: [String], besides read: [String]) -> [String] {
        let read = Set(read)
        return ids.filter { !read.contains($0) }
    }

    private func reportTwins(
        _ ids: [(id: String, location: SourceLocation)], what: String, _ diagnostics: inout Diagnostics
    ) {
        var seen: [String: SourceLocation] = [:]
        for (id, location) in ids where !id.isEmpty {
            if let first = seen[id] {
                diagnostics.error(
                    "duplicate-id", "two entries have the \(what) id `\(id)`", at: location,
                    notes: [Diagnostic.Note("the first one", at: first)])
            } else {
                seen[id] = location
            }
        }
    }

    private func checkFiles(of task: TaskSpec, _ diagnostics: inout Diagnostics) {
        for id in task.create + task.modify + task.test where !files.contains(id.text) {
            diagnostics.append(.unknownId(id, what: "file", known: files))
        }
    }

    private func checkOrder(of task: TaskSpec, earlier: [String], _ diagnostics: inout Diagnostics) {
        for id in task.after ?? [] where !earlier.contains(id.text) {
            diagnostics.append(.unknownId(id, what: "earlier task", known: earlier))
        }
    }

    /// A task with `each` gets the files of its subject, one without gets the rest. At most one task of either kind may
    /// name a file, and at least one task must.
    private func checkMakers(_ diagnostics: inout Diagnostics) {
        for file in stack.files {
            let makers = stack.tasks.indices.filter { stack.tasks[$0].create.contains { $0.text == file.id } }
            if makers.isEmpty, !file.isGiven {
                diagnostics.error(
                    "unmade-file", "no task creates the file `\(file.id)`", at: file.location,
                    fix: "name it in the `create` of a task, or remove it")
            }
            guard makers.count > 1 else { continue }
            let tasks = makers.map { stack.tasks[$0] }
            for each in Set(tasks.map(\.each)).sorted(by: { ($0?.rawValue ?? "") < ($1?.rawValue ?? "") }) {
                let same = tasks.filter { $0.each == each }
                guard same.count > 1 else { continue }
                diagnostics.append(.madeTwice(file, by: same, nearest: stack.sources.first))
            }
        }
    }
}

extension Diagnostic {
    /// - Parameter nearest: the stack's own file, where the error is reported if one of the tasks names the file there.
    fileprivate static func madeTwice(_ file: FileSpec, by tasks: [TaskSpec], nearest: SourceText?) -> Diagnostic {
        let places = tasks.prefix(2).compactMap { task in task.create.last { $0.text == file.id }?.location }
        let own = places.last { $0.source == nearest } ?? places.last
        return Diagnostic(
            .error, code: "file-made-twice",
            "the tasks `\(tasks[0].id)` and `\(tasks[1].id)` both create the file `\(file.id)`", at: own,
            notes: places.filter { $0 != own }.map { Note("the other one", at: $0) }, fix: "remove it from one of them")
    }

    fileprivate static func unknownId(_ id: LocatedText, what: String, known: [String]) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-id", "there is no \(what) \(id.text.quoted)", at: id.location,
            fix: NearestName.suggestion(for: id.text, in: known))
    }
}
