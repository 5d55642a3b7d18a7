internal import Documents

enum O1Order: CheckRule {
    static let code = "O1"
    static let page = RulePage(
        demand: """
            `task_order` counts the tasks from 1 in the order of the list.
            """,
        reason: """
            A number that follows its predecessor is not reported again, so a gap is one finding and not one for each \
            task after it.
            """,
        source: """
            rule 6, "Sequential `task_order` starting from 1".
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        let isPermuted = plan.root?.mapping?["tasks"]?.sequence.flatMap(TaskNumbers.init)?.isPermuted ?? false
        var previous: Int?
        for task in plan.tasks {
            defer { previous = task.order?.value ?? task.index + 1 }
            guard let order = task.order, order.value != task.index + 1 else { continue }
            if let previous, previous < .max, order.value == previous + 1 { continue }
            findings.error(
                "this is task \(task.index + 1) of the list, but its `task_order` is \(order.value)", at: order.range,
                fix: isPermuted
                    ? "sort the list by `task_order`" : "number the tasks 1, 2, 3 ... in the order of the list")
        }
    }
}
