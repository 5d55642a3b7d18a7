internal import Documents

enum C2CritiqueSkill: CheckRule {
    static let code = "C2"
    static let page = RulePage(
        demand: """
            The skill of a critique ends in `-critique`.
            """,
        reason: """
            A task with a `preceding_task` is a critique; a skill that creates things would change what it should \
            judge.
            """,
        source: """
            `"skill_id": "backend-critique"` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks where task.isCritique {
            guard let skill = task.skill, !SkillName.isCritique(skill.value) else { continue }
            findings.error(
                "task \(task.number) is a critique and its skill \(skill.value.quoted) does not end in `-critique`",
                at: skill.range, fix: "write `backend-critique`")
        }
    }
}
