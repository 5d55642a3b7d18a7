enum C5PreviousCritique: CheckRule {
    static let code = "C5"
    static let page = RulePage(
        demand: """
            A later maker depends on the critique before it.
            """,
        reason: """
            Makers of independent tracks may run in parallel, so only a maker that waits for nothing gets a warning; \
            a linear plan requires exactly the previous critique for each.
            """,
        source: """
            the task sequencing principle.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        var previous: PlanDocument.Task?
        for (place, task) in plan.tasks.enumerated() {
            defer { if task.isCritique { previous = task } }
            guard place > 0, !task.isCritique, let dependencies = task.dependencies else { continue }
            let fix = previous.map { "write `[\($0.number)]`" }
            if options.isLinear, let previous, dependencies.value.map(\.value) != [previous.number] {
                findings.error(
                    "task \(task.number) does not depend exactly on the critique before it", at: dependencies.range,
                    fix: fix)
            } else if dependencies.value.isEmpty {
                findings.warning(
                    "task \(task.number) waits for no critique", at: dependencies.range, fix: fix)
            }
        }
    }
}
