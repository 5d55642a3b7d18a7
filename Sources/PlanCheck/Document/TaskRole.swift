internal import Documents

/// Whether a task is a maker or a critique.
///
/// A plan does not say so: a critique is recognised by its skill or, if that is wrong, by its `preceding_task`.
enum TaskRole {
    case maker, critique

    init(of task: Node.Mapping) {
        let isJudging = task["skill_id"]?.scalar.map { SkillName.isCritique($0.text) } ?? false
        let looksBack = task["inputs"]?.mapping?["preceding_task"] != nil
        self = isJudging || looksBack ? .critique : .maker
    }
}
