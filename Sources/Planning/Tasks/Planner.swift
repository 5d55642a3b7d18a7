internal import Blueprints
package import Documents
package import Model
internal import Templating

/// Architecture + the stack's tasks -> TaskPairs: makers in the stack's order, each followed by its critique.
package struct Planner: Sendable {
    let requirements: Requirements
    let architecture: Architecture
    /// Appended to each description.
    let owner: String?
    /// The position of the first task in the plan.
    let firstOrder: Int
    /// The orders of critiques that must pass before the first task.
    let awaited: [Int]
    /// What is left, if an earlier run wrote the feature; nil to plan all of it.
    let left: [LeftPart]?
    /// What the project's own files lack.
    let lacks: [TaskFacts.Lack]

    package init(
        requirements: Requirements, architecture: Architecture, owner: String?, firstOrder: Int, awaited: [Int],
        left: [LeftPart]?, lacks: [TaskFacts.Lack] = []
    ) {
        self.requirements = requirements
        self.architecture = architecture
        self.owner = owner
        self.firstOrder = firstOrder
        self.awaited = awaited
        self.left = left
        self.lacks = lacks
    }

    /// Without invalid tasks; empty only if some were or nothing is left.
    package func pairs(reporting diagnostics: inout Diagnostics) -> [TaskPair] {
        var pairs: [TaskPair] = []
        var critiques: [String: [Int]] = [:]
        let files = TaskFiles(tasks: requirements.stack.tasks, architecture: architecture)
        for spec in requirements.stack.tasks {
            for (scope, owner) in expansion.scopes(of: spec.each, in: architecture.scope) {
                let order = firstOrder + pairs.count * 2
                guard let draft = draft(of: spec, files, order: order, scope, owner, &diagnostics) else { continue }
                let dependencies = dependencies(of: spec, order: order, critiques)
                pairs.append(pair(draft, order: order, dependencies, &diagnostics))
                critiques[spec.id, default: []].append(order + 1)
            }
        }
        if left == nil { checkMade(by: pairs, &diagnostics) }
        if left == nil, pairs.isEmpty {
            diagnostics.error(
                "empty-plan", "the stack `\(requirements.stack.head.name)` has no task for this request",
                at: requirements.stack.head.location)
        }
        return pairs
    }

    /// Each new file has a task that creates it, whichever tasks are left out.
    private func checkMade(by pairs: [TaskPair], _ diagnostics: inout Diagnostics) {
        let made = Set(pairs.flatMap(\.maker.create))
        let unmade = architecture.files.filter { $0.change == .create && !made.contains($0.path) }
        for spec in requirements.stack.tasks {
            let files = unmade.filter { file in
                spec.create.contains { $0.text == file.id } && (spec.each == nil || spec.covers(file.owner))
            }
            guard let first = files.first else { continue }
            let rest = files.count == 1 ? "" : " and \(files.count - 1) more"
            diagnostics.error(
                "no-maker", "the plan has no task `\(spec.id)`, and no other creates `\(first.path)`\(rest)",
                at: spec.whenLocation,
                fix: "keep the task, or give its files to another one or the same condition")
        }
    }

    private var expansion: EachExpansion {
        EachExpansion(architecture.resources, architecture.models, architecture.integrations)
    }

    /// A task with everything its texts see; nil if its condition does not hold.
    private func draft(
        of spec: TaskSpec, _ files: TaskFiles, order: Int, _ scope: Scope, _ owner: Owner,
        _ diagnostics: inout Diagnostics
    ) -> TaskDraft? {
        var files = files
        files.unchanged = unchanged(by: spec, scope, &diagnostics)
        let part = left.map { files.facts(of: spec, for: owner, left: $0) } ?? files.facts(of: spec, for: owner)
        guard var facts = part else { return nil }
        facts.isFirst = order == 1
        if facts.isFirst { facts.lacks = lacks }
        var scope = architecture.narrowed(scope, of: owner, to: facts.left).with("task", .files, facts)
        guard spec.when?.holds(scope, reporting: &diagnostics) ?? true else { return nil }
        facts.subject = spec.subject.line(scope, reporting: &diagnostics)
        scope = scope.with("task", .subject, facts)
        return TaskDraft(spec: spec, facts: facts, scope: scope)
    }

    /// The ids of files into which the stack inserts lines for subjects like this one, but none for it.
    private func unchanged(by spec: TaskSpec, _ scope: Scope, _ diagnostics: inout Diagnostics) -> Set<String> {
        guard let each = spec.each else { return [] }
        let lines = requirements.stack.inject.filter { $0.each == each }
        var inserted: Set<String> = []
        for entry in lines where entry.when?.holds(scope, reporting: &diagnostics) ?? true {
            inserted.insert(entry.file.text)
        }
        return Set(lines.map(\.file.text)).subtracting(inserted)
    }

    /// Critiques that must pass first: of the tasks in `after`, or of the task above.
    private func dependencies(of spec: TaskSpec, order: Int, _ critiques: [String: [Int]]) -> [Int] {
        let named = (spec.after ?? []).flatMap { critiques[$0.text] ?? [] }
        if !named.isEmpty { return named.sorted() }
        return order == firstOrder ? awaited : [order - 1]
    }

    private func pair(
        _ draft: TaskDraft, order: Int, _ dependencies: [Int], _ diagnostics: inout Diagnostics
    ) -> TaskPair {
        let (spec, scope) = (draft.spec, draft.scope)
        var facts = draft.facts
        facts.name = spec.name.line(scope, reporting: &diagnostics)
        facts.description = spec.description.line(scope, reporting: &diagnostics)
        let maker = Maker(
            order: order, dependencies: dependencies, name: facts.name, description: owned(facts.description),
            skill: spec.skill, requirements: requirements(of: spec, facts, scope, &diagnostics),
            create: facts.create, modify: facts.modify, test: facts.test, testTypes: spec.testTypes,
            patterns: spec.patterns.lines(scope, reporting: &diagnostics).joined(separator: "; "),
            criteria: spec.criteria.criteria(scope, reporting: &diagnostics), timeout: spec.timeout)
        let critique = critique(of: spec, order: order + 1, scope.with("task", .task, facts), &diagnostics)
        return TaskPair(maker: maker, critique: critique)
    }

    /// After what is left of them, if that is known.
    private func requirements(
        of spec: TaskSpec, _ facts: TaskFacts, _ scope: Scope, _ diagnostics: inout Diagnostics
    ) -> String {
        let all = spec.requirements.lines(scope, reporting: &diagnostics)
        guard !facts.left.isEmpty, let text = requirements.stack.left?.requirements else { return all }
        return text.lines(scope, reporting: &diagnostics) + "\n\n" + all
    }

    private func owned(_ description: String) -> String { description + (owner.map { " (owner: \($0))" } ?? "") }

    private func critique(
        of task: TaskSpec, order: Int, _ scope: Scope, _ diagnostics: inout Diagnostics
    ) -> Critique {
        let common = requirements.stack.critique
        let name = task.critique.name ?? common.name
        let description = task.critique.description ?? common.description
        let criteria = task.critique.criteria ?? common.criteria
        return Critique(
            order: order, name: name.line(scope, reporting: &diagnostics),
            description: owned(description.line(scope, reporting: &diagnostics)), skill: common.skill,
            criteria: criteria.criteria(scope, reporting: &diagnostics), timeout: common.timeout)
    }
}

/// A task of the stack while it becomes a maker.
private struct TaskDraft {
    let spec: TaskSpec
    let facts: TaskFacts
    let scope: Scope
}

extension CriteriaSpec {
    func criteria(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> Criteria {
        Criteria(
            critical: critical.lines(scope, reporting: &diagnostics),
            expected: expected.lines(scope, reporting: &diagnostics),
            niceToHave: niceToHave.lines(scope, reporting: &diagnostics))
    }
}
