internal import Documents

/// Takes a value of a maker from its critique, which quotes it: where the maker's breaks a rule by itself and the quoted
/// one does not, the critique is right.
struct MakerMender {
    private(set) var task: Node
    /// One line for each value, with both and the rule that decided.
    private(set) var mends: [String] = []

    /// - Parameter number: that of the critique.
    init(maker: Node, quotedBy critique: Node, _ number: Int) {
        task = maker
        let quoted = critique.mapping?["inputs"]?.mapping?["preceding_task"]?.mapping
        for (key, rule) in [("skill_id", "K1"), ("task_name", "X1"), ("description", "X1")] {
            guard let own = task.mapping?[key]?.planText?.value, let copy = quoted?[key],
                let other = copy.planText?.value, !Self.isRight(own, as: key), Self.isRight(other, as: key)
            else { continue }
            task = task.setting(key, to: copy)
            mends.append("`\(key)` is now \(other.quoted), as task \(number) quotes it, not \(own.quoted) (\(rule))")
        }
    }

    private static func isRight(_ value: String, as key: String) -> Bool {
        guard !value.allSatisfy(\.isWhitespace), LeftoverFinder.leftovers(in: value).isEmpty else { return false }
        guard key == "skill_id" else { return true }
        return SkillName.isValid(value) && !SkillName.isCritique(value)
            && (value.contains("/") || CheckOptions.builtInSkills.contains(value))
    }
}
