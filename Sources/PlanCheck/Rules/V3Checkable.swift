internal import Documents

enum V3Checkable: CheckRule {
    static let code = "V3"
    static let page = RulePage(
        demand: """
            A criterion says something that can be checked.
            """,
        reason: """
            Two people who look at the same work must agree whether it holds: "works well" and "the code is clean" are \
            matters of taste. A criterion is reported if it has no word but such ones.
            """,
        source: """
            "Create tasks - sequenced, executable units with validation", and "Returns structured verdict".
            """)

    /// Words of praise, and the words between them.
    private static let vague: Set<String> = [
        "a", "all", "and", "are", "as", "be", "best", "clean", "code", "complete", "correct", "correctly", "done",
        "efficient", "everything", "excellent", "expected", "feature", "features", "fine", "follows", "functionality",
        "good", "great", "high", "implementation", "implemented", "is", "it", "maintainable", "nice", "of", "ok",
        "practices",
        "production", "proper", "properly", "quality", "readable", "ready", "robust", "scalable", "should", "solid",
        "solution",
        "standards", "the", "to", "very", "well", "work", "working", "works", "written",
    ]

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.makers {
            for criterion in task.criteria?.all ?? [] where isVague(criterion.value) {
                findings.warning(
                    "nobody can check the criterion \(criterion.value.quoted)", at: criterion.range,
                    fix: "name a command and what it shows, or a fact that can be observed")
            }
        }
    }

    private static func isVague(_ text: String) -> Bool {
        guard text.utf8.count < 200 else { return false }
        let words = WordScanner.words(in: text)
        return !words.isEmpty && words.allSatisfy(vague.contains)
    }
}
