internal import Documents

/// Whether a task makes something or judges it.
///
/// A plan does not say so: a critique is known by its skill or, where that is wrong, by the task that it looks back on.
enum TaskRole {
    case maker, critique

    init(of task: Node.Mapping) {
        let isJudging = task["skill_id"]?.scalar.map { SkillName.isCritique($0.text) } ?? false
        let looksBack = task["inputs"]?.mapping?["preceding_task"] != nil
        self = isJudging || looksBack ? .critique : .maker
    }
}
