internal import Blueprints
internal import Documents
internal import Model

/// Assigns the architecture's files and endpoints to tasks.
///
/// A task with `each` gets what belongs to its subject, and may change and test the project's own files; a task without
/// it gets the rest. Invariant: exactly one task creates each new file (`StackIds` checks the ids).
struct TaskFiles: Sendable {
    let tasks: [TaskSpec]
    let architecture: Architecture
    /// The ids of shared files that stay as they are, since no lines are inserted for the subject.
    var unchanged: Set<String> = []
    /// The files of each id, in order.
    private let files: [String: [PlannedFile]]

    init(tasks: [TaskSpec], architecture: Architecture) {
        self.tasks = tasks
        self.architecture = architecture
        files = Dictionary(grouping: architecture.files, by: \.id)
    }

    /// - Parameter subject: the owner that the task is for; `project` for a task without `each`.
    func facts(of task: TaskSpec, for subject: Owner) -> TaskFacts {
        let made = files(of: task, for: subject) { $0.create }
        let create = made.filter { $0.change == .create }
        // A feature's existing file is changed; the project's existing files are left alone.
        let grown = made.filter { $0.change == .modify && $0.owner != .project }
        let changed = files(of: task, for: subject) { $0.modify }
            .filter { $0.change != .leave && !unchanged.contains($0.id) }
        let endpoints = architecture.endpoints.filter { isBusiness($0.owner, of: task, for: subject, rivals: tasks) }
        let created = Set(create.map(\.path))
        return TaskFacts(
            files: told(create, .create) + told((grown + changed).filter { !created.contains($0.path) }, .modify)
                + told(files(of: task, for: subject) { $0.test }, .test),
            siblings: siblings(of: made),
            endpoints: endpoints, problems: problems(of: endpoints))
    }

    /// The same for what is left of the task; nil if that is nothing.
    func facts(of task: TaskSpec, for subject: Owner, left: [LeftPart]) -> TaskFacts? {
        let parts = left.filter { isPart($0, of: task, for: subject) }
        guard parts.contains(where: { $0.state != .edited }) else { return nil }
        let whole = facts(of: task, for: subject)
        let paths = Set(parts.filter { $0.state != .edited }.map(\.file))
        let written = whole.files.filter { $0.change != .test && paths.contains($0.path) }
        let others = architecture.files.filter { file in
            paths.contains(file.path) && !written.contains { $0.path == file.path }
        }
        let tested = told(
            architecture.files.filter { file in
                written.contains { $0.path == file.path && $0.change == .create } && isTested(file)
                    && !whole.test.contains(file.path)
            }, .test)
        let endpoints = whole.endpoints.filter { $0.isConcerned(by: parts) }
        var facts = TaskFacts(
            files: written + told(others, .modify) + whole.files.filter { $0.change == .test } + tested,
            siblings: whole.siblings, endpoints: endpoints, problems: problems(of: endpoints))
        facts.left = parts
        return facts
    }

    /// Whether tests of it may be there already, because a task of its own writes them.
    private func isTested(_ file: PlannedFile) -> Bool {
        tasks.contains { task in task.test.contains { $0.text == file.id } }
    }

    /// A file is the business of who creates it; a region in it, of who changes it for its owner.
    private func isPart(_ part: LeftPart, of task: TaskSpec, for subject: Owner) -> Bool {
        let ids = { (task: TaskSpec) in part.region == nil ? task.create : task.modify }
        guard let id = architecture.files.first(where: { $0.path == part.file })?.id else { return false }
        let rivals = tasks.filter { ids($0).contains { $0.text == id } }
        return ids(task).contains { $0.text == id }
            && isBusiness(part.owner, of: task, for: subject, rivals: rivals)
    }

    private func told(_ files: [PlannedFile], _ change: TaskFacts.File.Change) -> [TaskFacts.File] {
        files.map { TaskFacts.File(id: $0.id, path: $0.path, purpose: $0.purpose, change: change) }
    }

    /// Each reason once, sorted by status.
    private func problems(of endpoints: [Endpoint]) -> [Endpoint.Problem] {
        var problems: [Endpoint.Problem] = []
        for problem in endpoints.flatMap(\.problems) where !problems.contains(problem) { problems.append(problem) }
        return problems.indices.sorted { (problems[$0].status, $0) < (problems[$1].status, $1) }.map { problems[$0] }
    }

    private func files(of task: TaskSpec, for subject: Owner, _ ids: (TaskSpec) -> [LocatedText]) -> [PlannedFile] {
        let repeated = tasks.filter { $0.each != nil }
        return ids(task).flatMap { id in
            let rivals = task.each == nil ? repeated.filter { ids($0).contains { $0.text == id.text } } : []
            return (files[id.text] ?? []).filter { isBusiness($0.owner, of: task, for: subject, rivals: rivals) }
        }
    }

    /// - Parameter rivals: the tasks that name the file; of these, only the repeated ones count.
    private func isBusiness(_ owner: Owner, of task: TaskSpec, for subject: Owner, rivals: [TaskSpec]) -> Bool {
        task.each == nil ? !rivals.contains { $0.covers(owner) } : owner == subject || owner == .project
    }

    /// One example of each kind of file is enough.
    private func siblings(of files: [PlannedFile]) -> [String] {
        var seen: Set<String> = []
        return files.compactMap { file in file.siblings.first { $0 != file.path } }.filter { seen.insert($0).inserted }
    }
}

extension TaskSpec {
    /// Whether the task is repeated for owners of this kind.
    func covers(_ owner: Owner) -> Bool {
        switch (each, owner) {
        case (.resource, .resource), (.integration, .integration): true
        default: false
        }
    }
}

extension [TaskSpec] {
    /// The position of the task that creates a file of this owner: one that is repeated for it, or the one for the rest.
    func maker(of file: String, for owner: Owner) -> Int? {
        let makers = indices.filter { self[$0].create.contains { $0.text == file } }
        return makers.first { self[$0].covers(owner) } ?? makers.first { self[$0].each == nil }
    }
}
