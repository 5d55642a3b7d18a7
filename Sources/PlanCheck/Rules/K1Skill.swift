internal import Documents

enum K1Skill: CheckRule {
    static let code = "K1"
    static let page = RulePage(
        demand: """
            `skill_id` is the name of a skill, or `owner/repo/name`; a plain name is one of the known skills.
            """,
        reason: """
            A runner looks up the skill by this name. Teams have their own skills, so an unknown one is a warning.
            """,
        source: """
            `skill_id` of the output format, and the Agent Skills format for names.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        for task in plan.tasks {
            // `X1` reports placeholders.
            guard let skill = task.skill, LeftoverFinder.leftovers(in: skill.value).isEmpty else { continue }
            let name = skill.value
            if !SkillName.isValid(name) {
                findings.error(
                    "\(name.quoted) is not a valid skill name", at: skill.range,
                    fix: "write lower-case words joined by hyphens, or `owner/repo/name`")
            } else if !options.skills.isEmpty, !name.utf8.contains(UInt8(ascii: "/")), !options.skills.contains(name) {
                findings.warning(
                    "the skill \(name.quoted) is not known here", at: skill.range,
                    fix: NearestName.suggestion(for: name, in: options.skills))
            }
        }
    }
}
