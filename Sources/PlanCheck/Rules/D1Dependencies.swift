enum D1Dependencies: CheckRule {
    static let code = "D1"
    static let page = RulePage(
        demand: """
            A task depends on existing tasks that come before it, and on each only once.
            """,
        reason: """
            So no plan can wait for itself: dependencies always point back.
            """,
        source: """
            rule 6, and `dependencies` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        // Rule `D2` reports dependencies of the first task.
        for task in plan.tasks.dropFirst() {
            var seen: Set<Int> = []
            for dependency in task.dependencies?.value ?? [] {
                let number = dependency.value
                if plan.task(numbered: number) == nil {
                    findings.error("there is no task \(number) to depend on", at: dependency.range)
                } else if number >= task.number {
                    let other = number == task.number ? "itself" : "task \(number), which comes later"
                    findings.error("task \(task.number) depends on \(other)", at: dependency.range)
                } else if !seen.insert(number).inserted {
                    findings.error("task \(task.number) depends on task \(number) twice", at: dependency.range)
                }
            }
        }
    }
}
