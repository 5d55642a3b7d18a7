internal import Documents

enum S2Status: CheckRule {
    static let code = "S2"
    static let page = RulePage(
        demand: """
            A plan with tasks is `planned`. One that is `planned` has tasks, or builds nothing: its architecture lists \
            nothing, and its summary says that nothing is missing.
            """,
        reason: """
            A runner asks on `needs_input` and stops on `blocked`; it looks for tasks in neither case. What a plan \
            names and no task builds is never built.
            """,
        source: """
            the output format.
            """)

    /// The statuses of a planner without a plan.
    static let unplanned: Set<String> = ["needs_input", "blocked"]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard let status = plan.status else { return }
        if unplanned.contains(status.value), !plan.tasks.isEmpty {
            findings.error(
                "the plan is `\(status.value)` but has tasks", at: status.range,
                fix: "write `planned`, or leave `tasks` empty")
        }
        if status.value == "planned", let list = plan.taskListRangeIfEmpty, !(plan.architecture?.isDone ?? false) {
            findings.error(
                "the plan is `planned` but has no tasks", at: list,
                fix:
                    "add a maker and its critique; or, where nothing is left to do, leave the lists of the architecture "
                    + "empty and say in its summary that nothing is missing")
        }
    }
}

extension PlanDocument {
    fileprivate var taskListRangeIfEmpty: SourceRange? {
        guard let list = root?.mapping?["tasks"], list.sequence?.isEmpty == true else { return nil }
        return list.range
    }
}

extension PlanDocument.Architecture {
    /// Whether it says that there is nothing to build.
    fileprivate var isDone: Bool {
        let says = summary.map { WordScanner.words(in: $0.value).contains("nothing") } ?? false
        return says && endpoints.isEmpty && models.isEmpty && services.isEmpty && integrations.isEmpty
    }
}
