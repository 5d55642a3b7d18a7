internal import Documents

extension PlanDocument {
    /// An item of `tasks`. A class, because rules copy tasks often and a hostile plan may have very many.
    final class Task: Sendable {
        /// The index in the list, from 0.
        let index: Int
        let range: SourceRange
        let name: Located<String>?
        let description: Located<String>?
        let skill: Located<String>?
        let order: Located<Int>?
        let dependencies: Located<[Located<Int>]>?
        let isCritique: Bool
        let inputs: Inputs
        let criteria: Criteria?
        let timeout: Located<Int>?

        init?(_ node: Node, index: Int) {
            guard let fields = PlanFields(node) else { return nil }
            let role = TaskRole(of: fields.mapping)
            self.index = index
            range = node.range
            name = fields.text("task_name")
            description = fields.text("description")
            skill = fields.text("skill_id")
            order = fields.integer("task_order")
            dependencies = fields.integers("dependencies")
            isCritique = role == .critique
            inputs = fields.mapping["inputs"].map { Inputs($0, of: role) } ?? .missing
            criteria = fields.mapping["validation_criteria"].flatMap(Criteria.init)
            timeout = fields.integer("timeout_seconds")
        }

        /// The number by which other tasks refer to it: its `task_order`, or its position if it has none.
        var number: Int { order?.value ?? index + 1 }

        var maker: MakerInputs? { if case .maker(let inputs) = inputs { inputs } else { nil } }
        var critique: CritiqueInputs? { if case .critique(let inputs) = inputs { inputs } else { nil } }
    }

    /// `inputs`, decoded as those of a maker or a critique.
    enum Inputs: Sendable {
        case missing
        case maker(MakerInputs)
        case critique(CritiqueInputs)
    }

    /// `inputs` of a maker.
    struct MakerInputs: Sendable {
        let range: SourceRange
        let requirements: Located<String>?
        let isWithoutRequirements: Bool
        /// Whether the lists of files are missing or empty.
        let isWithoutFiles: Bool
        let create: [Located<String>]
        let modify: [Located<String>]
        let test: [Located<String>]
        let patterns: Located<String>?

        var files: [Located<String>] { create + modify + test }
    }

    /// `inputs` of a critique.
    struct CritiqueInputs: Sendable {
        let prompt: Located<String>?
        let preceding: PrecedingTask?
        let criteria: Criteria?
    }

    /// `preceding_task`.
    struct PrecedingTask: Sendable {
        let range: SourceRange
        let order: Located<Int>?
        let skill: Located<String>?
        let name: Located<String>?
        let description: Located<String>?
    }

    /// `validation_criteria`.
    struct Criteria: Sendable {
        let range: SourceRange
        let critical: Located<[Located<String>]>?
        let expected: Located<[Located<String>]>?
        let niceToHave: Located<[Located<String>]>?

        var all: [Located<String>] {
            [critical, expected, niceToHave].flatMap { $0?.value ?? [] }
        }
    }
}

extension PlanDocument.Task {
    /// The range for messages about the whole task: its name, or its bracket.
    var titleRange: SourceRange { name?.range ?? SourceRange(at: range.start) }
}
