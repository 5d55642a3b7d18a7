internal import Documents

enum M4Requirements: CheckRule {
    static let code = "M4"
    static let page = RulePage(
        demand: """
            The requirements of a maker say in at least three words what to build; they do not point elsewhere.
            """,
        reason: """
            "Build it" says nothing that the name of the task does not. A worker sees one task, so "as described above" \
            points at nothing. Texts in scripts without spaces are not counted.
            """,
        source: """
            `"requirements": "Specific requirements from original prompt"` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.makers {
            guard let text = task.maker?.requirements, !text.isBlank, isShort(text.value) || isElsewhere(text.value)
            else { continue }
            findings.warning(
                "the requirements of task \(task.number) are \(text.value.quoted) alone", at: text.range,
                fix: "say what to build, and by which rules")
        }
    }

    /// Whether it is short and ends by pointing elsewhere: "as described above".
    private static func isElsewhere(_ text: String) -> Bool {
        guard text.utf8.count < 80 else { return false }
        let words = WordScanner.words(in: text)
        return ["above", "before", "earlier", "previously"].contains(words.last ?? "") && words.count < 8
    }

    private static func isShort(_ text: String) -> Bool {
        text.utf8.count < 200 && text.unicodeScalars.allSatisfy { $0.value < 0x0E00 }
            && text.split { $0.isWhitespace }.count < 3
    }
}
