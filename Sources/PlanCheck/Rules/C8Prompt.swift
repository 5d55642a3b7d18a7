internal import Documents

enum C8Prompt: CheckRule {
    static let code = "C8"
    static let page = RulePage(
        demand: """
            All critiques have the same `original_prompt`, the user's request.
            """,
        reason: """
            A plan answers one request. If there are several, the most frequent one is taken for the right one, and \
            the first of equally frequent ones.
            """,
        source: """
            `"original_prompt": "The user's original request"` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        let prompts = plan.tasks.compactMap { $0.critique?.prompt }
        let usual = mostFrequent(prompts)
        for prompt in prompts {
            if prompt.isBlank {
                findings.error("`original_prompt` is blank", at: prompt.range, fix: "write the user's request")
            } else if let usual, prompt.value != usual {
                findings.error(
                    "`original_prompt` differs from that of the other critiques", at: prompt.range,
                    fix: "write \(usual.quoted)")
            }
        }
    }

    private static func mostFrequent(_ prompts: [Located<String>]) -> String? {
        var counts: [String: Int] = [:]
        for prompt in prompts where !prompt.isBlank { counts[prompt.value, default: 0] += 1 }
        let most = counts.values.max()
        return prompts.first { counts[$0.value] == most }?.value
    }
}
