internal import Documents

enum N2Names: CheckRule {
    static let code = "N2"
    static let page = RulePage(
        demand: """
            Each task has a unique name of 3 to 255 characters.
            """,
        reason: """
            Trackers and reports identify a task by its name, and `preceding_task` repeats it.
            """,
        source: """
            `task_name` of the output format.
            """)

    private static let lengths = 3...255

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        var owners: [String: Int] = [:]
        for task in plan.tasks {
            guard let name = task.name else { continue }
            let length = name.isBlank ? 0 : name.value.unicodeScalars.count
            if !lengths.contains(length) {
                findings.error(
                    "the name of task \(task.number) has \(length) characters", at: name.range,
                    fix: "use 3 to 255 characters")
            } else if let owner = owners[name.value] {
                findings.error("task \(owner) is named \(name.value.quoted) too", at: name.range)
            } else {
                owners[name.value] = task.number
            }
        }
    }
}
