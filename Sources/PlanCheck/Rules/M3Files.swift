internal import Documents

enum M3Files: CheckRule {
    static let code = "M3"
    static let page = RulePage(
        demand: """
            Each file is created by one task, and exists before another changes or tests it.
            """,
        reason: """
            Two creators overwrite each other. Changing a file before a later task creates it is always an error; \
            whether a file is in the project is known only with its folder, so the rest is reported only there.
            """,
        source: """
            rule 3, "Include file paths in task inputs", and the order of the tasks.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        let creators = creators(in: plan, &findings)
        for task in plan.makers {
            guard let inputs = task.maker else { continue }
            for file in inputs.modify + inputs.test {
                let creator = creators[file.value]
                if let creator, creator.index <= task.index { continue }
                if let creator, options.project == nil {
                    findings.warning(
                        "task \(task.number) needs \(file.value.quoted), which only task \(creator.number) creates",
                        at: file.range)
                } else if let project = options.project, !project.contains(file.value) {
                    findings.warning(
                        "\(file.value.quoted) is neither in the project nor created by an earlier task",
                        at: file.range)
                }
            }
        }
    }

    /// The first task that creates a file, by path.
    private static func creators(in plan: PlanDocument, _ findings: inout RuleFindings) -> [String: Creator] {
        var creators: [String: Creator] = [:]
        for task in plan.makers {
            for file in task.maker?.create ?? [] {
                if let first = creators[file.value], first.index != task.index {
                    findings.error("task \(first.number) creates \(file.value.quoted) too", at: file.range)
                }
                creators[file.value] = creators[file.value] ?? (task.index, task.number)
            }
        }
        return creators
    }

    private typealias Creator = (index: Int, number: Int)
}
