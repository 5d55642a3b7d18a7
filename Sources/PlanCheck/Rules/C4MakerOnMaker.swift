/// No maker depends on a maker.
///
/// It would build on work that nobody has validated; it waits for the critique of that work instead.
/// Source: the task sequencing principle.
enum C4MakerOnMaker: CheckRule {
    static let code = "C4"

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.makers {
            for dependency in task.dependencies?.value ?? [] where dependency.value < task.number {
                guard let other = plan.task(numbered: dependency.value), !other.isCritique else { continue }
                findings.error(
                    "task \(task.number) depends on task \(other.number), whose work no critique has passed yet",
                    at: dependency.range, fix: "depend on the critique of task \(other.number)")
            }
        }
    }
}
