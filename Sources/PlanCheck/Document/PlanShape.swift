internal import Documents

/// Parts of a plan -> one object with `architecture` and `tasks`.
///
/// Planners write a bare list of tasks, wrap the plan in `plan`, cut the tasks into phases, put the architecture's lists
/// beside the tasks, or write the architecture and the tasks one after the other. Each has one meaning; it is reported
/// and read as such. What already has the form costs nothing.
struct PlanShape {
    private let source: SourceText
    private(set) var faults: [Diagnostic] = []

    init(_ source: SourceText) { self.source = source }

    /// Nil if the first value is no object and no part of a plan.
    mutating func plan(of pieces: [Node]) -> Node? {
        guard let first = pieces.first else { return nil }
        guard pieces.count > 1 else { return plan(of: first) ?? (first.mapping == nil ? nil : first) }
        let parts = pieces.compactMap { plan(of: $0) }
        guard let whole = joined(parts) else {
            tell("the text holds two plans", at: pieces[1], fix: "leave one of them", code: "plan-conflict")
            return parts.first
        }
        if parts.count > 1 {
            tell("the plan is in \(parts.count) pieces", at: pieces[1], fix: "write one object that holds all of it")
        } else {
            let isEmpty = first.sequence?.isEmpty ?? first.mapping?.entries.isEmpty ?? false
            tell(
                "a value that is no part of the plan stands before it", at: first, fix: "remove it",
                code: isEmpty ? "plan-shape" : "plan-conflict")
        }
        return whole
    }

    /// What a value is in a plan; nil if it is none of this.
    enum Kind { case plan, architecture, task, tasks, phases }

    static func kind(of node: Node) -> Kind? {
        switch node.content {
        case .scalar: nil
        case .mapping(let mapping): kind(of: mapping)
        case .sequence(let items) where items.isEmpty: nil
        case .sequence(let items):
            if items.count == 1, kind(of: items[0]) == .plan {
                .plan
            } else if items.allSatisfy({ kind(of: $0) == .task }) {
                .tasks
            } else if items.allSatisfy({ $0.mapping.flatMap(taskList) != nil }) {
                .phases
            } else {
                nil
            }
        }
    }

    private static func kind(of mapping: Node.Mapping) -> Kind? {
        let keys = mapping.entries.prefix(32).map { KeyRenamer.snakeCase($0.key) }
        if keys.contains("tasks") || keys.contains("architecture") { return .plan }
        if !taskKeys.isDisjoint(with: keys) { return .task }
        if keys.contains("endpoints") || keys.contains("data_models") { return .architecture }
        if wrapped(in: mapping) != nil || phases(in: mapping) != nil { return .plan }
        return nil
    }

    private mutating func plan(of node: Node) -> Node? {
        switch Self.kind(of: node) {
        case nil: return nil
        case .plan: return plan(in: node)
        case .architecture: return object([entry("architecture", node)], like: node)
        case .task, .tasks, .phases:
            if case .mapping = node.content { tell("this is one task alone", at: node, fix: Self.around) }
            let list = node.sequence == nil ? Node(.sequence([node]), node.range) : node
            if node.sequence != nil { tell("the plan is a bare list of tasks", at: node, fix: Self.around) }
            return plan(in: object([entry("tasks", list)], like: node))
        }
    }

    private static let around = "write an object around it: `status`, `category`, `architecture` and `tasks`"

    /// An object with a plan in it, in the form of the format.
    private mutating func plan(in node: Node) -> Node {
        if let items = node.sequence, let only = items.first {
            tell("the plan is in a list", at: node, fix: "remove the brackets around it")
            return plan(in: only)
        }
        guard let mapping = node.mapping else { return node }
        if let place = Self.wrapped(in: mapping) {
            let wrapper = mapping.entries[place]
            tell("the plan is inside `\(wrapper.key)`", at: wrapper.keyRange, fix: "write its members at the top")
            let inner = plan(in: wrapper.value)
            let others = mapping.entries.enumerated().filter { $0.offset != place }.map(\.element)
            return object((inner.mapping?.entries ?? []) + others, like: inner)
        }
        return architecture(in: listingTasks(of: joiningPhases(of: node)))
    }

    /// The place of the only member with a plan in it, whose members can stand at the top.
    private static func wrapped(in mapping: Node.Mapping) -> Int? {
        let keys = Set(mapping.entries.prefix(32).map { KeyRenamer.snakeCase($0.key) })
        guard mapping.entries.count <= 32, keys.isDisjoint(with: ["tasks", "architecture"]) else { return nil }
        let places = mapping.entries.indices.filter { place in
            let inner = mapping.entries[place].value.mapping
            return inner.map { $0.entries.count <= 32 && kind(of: $0) == .plan } ?? false
        }
        guard places.count == 1, let place = places.first else { return nil }
        let inner = Set(mapping.entries[place].value.mapping?.entries.map(\.key) ?? [])
        let others = mapping.entries.enumerated().filter { $0.offset != place }
        return others.contains { inner.contains($0.element.key) } ? nil : place
    }

    private mutating func tell(_ message: String, at node: Node, fix: String, code: String = "plan-shape") {
        tell(message, at: SourceRange(at: node.range.start), fix: fix, code: code)
    }

    private mutating func tell(_ message: String, at range: SourceRange, fix: String, code: String = "plan-shape") {
        faults.append(Diagnostic(.error, code: code, message, at: SourceLocation(source, range), fix: fix))
    }

    private func entry(_ key: String, _ value: Node) -> Node.Mapping.Entry {
        Node.Mapping.Entry(key: key, keyRange: SourceRange(at: value.range.start), value: value)
    }

    private func object(_ entries: [Node.Mapping.Entry], like node: Node) -> Node {
        Node(.mapping(Node.Mapping(entries: entries)), node.range)
    }
}

// MARK: Phases

extension PlanShape {
    /// The list of tasks in a phase: `tasks`, or its only member that is one: `{"name": "Setup", "items": [...]}`.
    private static func taskList(in phase: Node.Mapping) -> [Node]? {
        taskKey(of: phase).flatMap { phase[$0]?.sequence }
    }

    private static func taskKey(of phase: Node.Mapping) -> String? {
        let entries = phase.entries.prefix(32)
        if let own = entries.first(where: { KeyRenamer.snakeCase($0.key) == "tasks" }) { return own.key }
        let lists = isTask(phase) ? [] : entries.filter { areTasks($0.value.sequence) }
        return lists.count == 1 ? lists.first?.key : nil
    }

    private static func areTasks(_ items: [Node]?) -> Bool {
        guard let items, !items.isEmpty else { return false }
        return items.allSatisfy { $0.mapping.map(isTask) ?? false }
    }

    private static func isTask(_ mapping: Node.Mapping) -> Bool {
        let keys = mapping.entries.prefix(32).map { KeyRenamer.snakeCase($0.key) }
        return !taskKeys.isDisjoint(with: keys)
    }

    private static let taskKeys: Set = ["task_name", "skill_id", "task_order"]

    /// The place of the member with the phases: `tasks`, or any if there are no tasks.
    private static func phases(in mapping: Node.Mapping) -> Int? {
        let own = mapping.entries.firstIndex { $0.key == "tasks" }
        let places = own.map { [$0] } ?? Array(mapping.entries.indices.prefix(32))
        let found = places.filter { !phases(of: mapping.entries[$0].value).isEmpty }
        return found.count == 1 ? found.first : nil
    }

    /// The items of a list, or the members of an object, that all have tasks: `phases: {setup: {tasks: [...]}}`.
    private static func phases(of value: Node) -> [Node] {
        let items = value.sequence ?? value.mapping?.entries.map(\.value) ?? []
        return items.allSatisfy { tasks(ofPhase: $0) != nil } ? items : []
    }

    /// The tasks of a phase, which may be nothing but their list: `tasks: [[...], [...]]`.
    private static func tasks(ofPhase phase: Node) -> [Node]? {
        phase.mapping.flatMap(taskList) ?? (areTasks(phase.sequence) ? phase.sequence : nil)
    }

    /// One list of the tasks of all phases. What else the phases say is kept under `x-phases`.
    private mutating func joiningPhases(of node: Node) -> Node {
        guard let mapping = node.mapping, let place = Self.phases(in: mapping) else { return node }
        let member = mapping.entries[place]
        let phases = Self.phases(of: member.value)
        tell("the tasks are in \(phases.count) phases", at: member.keyRange, fix: "write them as one list, `tasks`")
        let tasks = phases.flatMap { Self.tasks(ofPhase: $0) ?? [] }
        let names = member.value.mapping?.entries.map(\.key) ?? []
        let rests = phases.enumerated().map { place, phase in
            let name =
                names.isEmpty
                ? [] : [entry("name", Node(.scalar(Node.Scalar(names[place], style: .quoted)), phase.range))]
            let list = phase.mapping.flatMap(Self.taskKey)
            let rest = phase.mapping?.entries.filter { $0.key != list } ?? []
            return object(rest + (rest.contains { $0.key == "name" } ? [] : name), like: phase)
        }
        var entries = mapping.entries
        entries[place] = entry("tasks", Node(.sequence(tasks), member.value.range))
        if rests.contains(where: { !($0.mapping?.entries.isEmpty ?? true) }), mapping["x-phases"] == nil {
            entries.append(entry("x-phases", Node(.sequence(rests), member.value.range)))
        }
        return object(entries, like: node)
    }
}

// MARK: Numbered tasks

extension PlanShape {
    /// The list of tasks that are written as an object from "1" on.
    private mutating func listingTasks(of node: Node) -> Node {
        guard let mapping = node.mapping,
            let place = mapping.entries.firstIndex(where: { KeyRenamer.snakeCase($0.key) == "tasks" }),
            let members = mapping.entries[place].value.mapping?.entries, !members.isEmpty,
            members.allSatisfy({ $0.value.mapping != nil })
        else { return node }
        let numbers = members.compactMap { member in
            Int(member.key.lowercased().drop { !$0.isNumber }).map { ($0, member.value) }
        }
        guard Set(numbers.map(\.0)) == Set(1...members.count) else { return node }
        let list = mapping.entries[place].value
        tell("the tasks are the members of an object", at: list, fix: "write them as a list")
        var entries = mapping.entries
        entries[place] = entry("tasks", Node(.sequence(numbers.sorted { $0.0 < $1.0 }.map(\.1)), list.range))
        return object(entries, like: node)
    }
}

// MARK: Architecture

extension PlanShape {
    private static let parts: Set<String> = [
        "summary", "endpoints", "data_models", "services", "external_integrations",
    ]

    /// The architecture around its lists, if they stand beside the tasks.
    private mutating func architecture(in node: Node) -> Node {
        guard let entries = node.mapping?.entries, entries.count <= 32 else { return node }
        let keys = entries.map { KeyRenamer.snakeCase($0.key) }
        guard !keys.contains("architecture"), keys.contains("endpoints") || keys.contains("data_models") else {
            return node
        }
        let inside = zip(keys, entries).filter { Self.parts.contains($0.0) }.map(\.1)
        guard let first = inside.first else { return node }
        tell("`\(first.key)` is outside the architecture", at: first.keyRange, fix: "move it into `architecture`")
        let rest = zip(keys, entries).filter { !Self.parts.contains($0.0) }.map(\.1)
        let whole = Node(.mapping(Node.Mapping(entries: inside)), SourceRange(at: first.keyRange.start))
        return object(rest + [entry("architecture", whole)], like: node)
    }
}

// MARK: Pieces

extension PlanShape {
    /// One object of the members of all; nil if two disagree. Lists of tasks are joined in the order of the text.
    private func joined(_ parts: [Node]) -> Node? {
        var entries: [Node.Mapping.Entry] = []
        var wholes = 0
        for part in parts {
            let members = part.mapping?.entries ?? []
            let keys = members.map { KeyRenamer.snakeCase($0.key) }
            if keys.contains("architecture"), keys.contains("tasks") { wholes += 1 }
            for member in members {
                let key = KeyRenamer.snakeCase(member.key)
                guard let place = entries.firstIndex(where: { KeyRenamer.snakeCase($0.key) == key }) else {
                    entries.append(member)
                    continue
                }
                let old = entries[place].value
                if key == "tasks", let before = old.sequence, let after = member.value.sequence {
                    entries[place] = entry("tasks", Node(.sequence(before + after), old.range))
                } else if !old.equals(member.value) {
                    return nil
                }
            }
        }
        return wholes > 1 ? nil : parts.first.map { object(entries, like: $0) }
    }
}
