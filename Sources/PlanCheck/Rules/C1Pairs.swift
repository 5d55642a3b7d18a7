enum C1Pairs: CheckRule {
    static let code = "C1"
    static let page = RulePage(
        demand: """
            Maker, critique, maker, critique ...: each maker is followed by its critique, and each critique follows \
            a maker.
            """,
        source: """
            "The critique task always follows its corresponding implementation task", and rule 5.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        let tasks = plan.tasks
        for (place, task) in tasks.enumerated() {
            let follower = place + 1 < tasks.count ? tasks[place + 1] : nil
            if !task.isCritique, !(follower?.isCritique ?? false) {
                findings.error(
                    "no critique follows task \(task.number)", at: task.titleRange,
                    fix: "add a critique of it as the next task")
            }
            if task.isCritique, place == 0 || tasks[place - 1].isCritique {
                findings.error(
                    "task \(task.number) is a critique but does not follow a maker", at: task.titleRange,
                    fix: "move it directly after the task that it validates")
            }
        }
    }
}
