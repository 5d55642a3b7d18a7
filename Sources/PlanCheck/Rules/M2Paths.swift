internal import Documents

enum M2Paths: CheckRule {
    static let code = "M2"
    static let page = RulePage(
        demand: """
            The paths of a task are relative to the project, stay inside it, and are in one list only; new files have
            names that every system can store.
            """,
        reason: """
            A program writes to the paths of a plan: `..`, `~`, a drive or `.git` would lead outside the project.
            """,
        source: """
            rule 3, "Include file paths in task inputs".
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.makers {
            guard let inputs = task.maker else { continue }
            var written: Set<String> = []
            var tested: Set<String> = []
            for path in inputs.create { check(path, ProjectPath.faultOfCreated, in: &written, &findings) }
            for path in inputs.modify { check(path, in: &written, &findings) }
            // A task may test what it creates.
            for path in inputs.test { check(path, in: &tested, &findings) }
        }
    }

    private static func check(
        _ path: Located<String>, _ fault: (String) -> String? = ProjectPath.fault, in seen: inout Set<String>,
        _ findings: inout RuleFindings
    ) {
        if ProjectPath.isTooLong(path.value) {
            findings.error("a path of more than \(ProjectPath.longest) bytes", at: path.range)
        } else if let fault = fault(path.value) {
            findings.error("\(path.value.quoted) is a path \(fault)", at: path.range, fix: fix(path.value))
        } else if !seen.insert(path.value).inserted {
            findings.error("this task names the file \(path.value.quoted) twice", at: path.range)
        }
    }

    private static func fix(_ path: String) -> String? { plain(path).map { "write `\($0)`" } }

    /// The path without `./` before it, or with slashes for backslashes; nil if that does not make it right.
    static func plain(_ path: String) -> String? {
        guard !ProjectPath.isTooLong(path) else { return nil }
        let rest = path.hasPrefix("./") ? String(path.dropFirst(2)) : path.replacing("\\", with: "/")
        return rest != path && ProjectPath.fault(in: rest) == nil ? rest : nil
    }
}
