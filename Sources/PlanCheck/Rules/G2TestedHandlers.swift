internal import Documents

enum G2TestedHandlers: CheckRule {
    static let code = "G2"
    static let page = RulePage(
        demand: """
            A task tests every handler that a task creates.
            """,
        reason: """
            Requests enter through handlers, so authentication, validation and status codes are tested there or \
            nowhere. A file is a handler by its name or its folder; it is tested if a task lists it, its folder or a \
            pattern for it in `files_to_test`, or creates a test file named after it.
            """,
        source: """
            the document's example, whose test task lists the handlers.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        var tested: Set<String> = []
        for inputs in plan.makers.lazy.compactMap(\.maker) {
            for file in inputs.test { tested.insert(SourcePath(file.value).covered) }
            for file in inputs.create + inputs.modify {
                if let subject = SourcePath(file.value).testSubject { tested.insert(subject) }
            }
        }
        for file in plan.makers.lazy.flatMap({ $0.maker?.create ?? [] }) {
            let path = SourcePath(file.value)
            guard path.isHandler, !path.coverings.contains(where: tested.contains) else { continue }
            findings.warning(
                "no task tests the handler \(file.value.quoted)", at: file.range,
                fix: "list it in the `files_to_test` of a testing task")
        }
    }
}
