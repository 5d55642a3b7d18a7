internal import Documents

enum V4OwnCases: CheckRule {
    static let code = "V4"
    static let page = RulePage(
        demand: """
            A criterion names its own cases.
            """,
        reason: """
            A critique has the criteria of its maker, its name and its description, but not its requirements: "400 in the \
            cases named" leaves it to guess which. A description that names cases is enough.
            """,
        source: """
            `preceding_task` and `validation_criteria` in the inputs of a critique.
            """)

    private static let elsewhere = [
        "cases named", "named cases", "cases listed", "listed cases", "cases above", "cases described",
        "as described above",
        "see above", "in the requirements",
    ]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.makers where !(task.description.map { cases.isIn($0.value) } ?? false) {
            for criterion in task.criteria?.all ?? [] {
                guard criterion.value.utf8.count < 2000, Self.signs.contains(where: criterion.value.mentions)
                else { continue }
                let text = criterion.value.lowercased()
                guard let phrase = elsewhere.first(where: { text.contains($0) }) else { continue }
                findings.warning(
                    "this criterion refers to \(phrase.quoted), which the critique of task \(task.number) does not have",
                    at: criterion.range, fix: "write the cases into the criterion")
            }
        }
    }

    private static let signs: [StaticString] = ["cases", "above", "requirements"]
    private static let cases: WordList = ["case", "cases"]
}
