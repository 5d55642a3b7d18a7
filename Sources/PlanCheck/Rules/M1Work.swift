internal import Documents

enum M1Work: CheckRule {
    static let code = "M1"
    static let page = RulePage(
        demand: """
            A maker has requirements and names at least one file.
            """,
        reason: """
            Without them, whoever runs the task must guess what is wanted and where.
            """,
        source: """
            rule 3, "Include file paths in task inputs".
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.makers {
            guard let inputs = task.maker else { continue }
            let start = SourceRange(at: inputs.range.start)
            if inputs.isWithoutRequirements || inputs.requirements?.isBlank ?? false {
                findings.error(
                    "task \(task.number) has no requirements", at: inputs.requirements?.range ?? start,
                    fix: "write in `requirements` what to build")
            }
            if inputs.isWithoutFiles {
                findings.error(
                    "task \(task.number) names no file", at: start,
                    fix: "list them in `files_to_create`, `files_to_modify` or `files_to_test`")
            }
        }
    }
}
