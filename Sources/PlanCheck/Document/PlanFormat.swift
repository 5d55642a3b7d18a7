internal import Documents

/// The format of the requirements document: its keys, their order and the types of their values.
///
/// The only place that defines it: the rules about keys and types, and the key order of a fixed plan, come from here.
indirect enum PlanFormat: Sendable {
    case text
    case integer
    case list(of: PlanFormat)
    case object([Key])
    /// An object whose `inputs` depend on the role of the task.
    case task(maker: [Key], critique: [Key])

    struct Key: Sendable {
        package let name: String
        let format: PlanFormat
        let isRequired: Bool

        init(_ name: String, _ format: PlanFormat, isRequired: Bool = true) {
            self.name = name
            self.format = format
            self.isRequired = isRequired
        }
    }

    /// The keys of an object in this format; nil if it is not an object.
    func keys(of node: Node) -> [Key]? {
        guard let mapping = node.mapping else { return nil }
        return switch self {
        case .text, .integer, .list: nil
        case .object(let keys): keys
        case .task(let maker, let critique): TaskRole(of: mapping) == .maker ? maker : critique
        }
    }

    /// Whether the value has this type, whatever its content.
    func admits(_ node: Node) -> Bool {
        switch self {
        case .text: node.planText != nil
        case .integer: node.planInteger != nil
        case .list: node.sequence != nil
        case .object, .task: node.mapping != nil
        }
    }

    /// Whether the value and all items of a list have their types.
    func admitsWhole(_ node: Node) -> Bool {
        guard case .list(let item) = self else { return admits(node) }
        return node.sequence?.allSatisfy(item.admits) ?? false
    }
}

extension PlanFormat {
    static let plan = PlanFormat.object([
        Key("status", .text),
        Key("category", .text),
        Key("architecture", architecture),
        Key("tasks", .list(of: .task(maker: task(makerInputs), critique: task(critiqueInputs)))),
    ])

    private static let texts = PlanFormat.list(of: .text)

    private static let architecture = PlanFormat.object([
        Key("summary", .text),
        Key("endpoints", .list(of: .object(["method", "path", "purpose", "auth"].map { Key($0, .text) }))),
        Key(
            "data_models",
            .list(of: .object(["name", "purpose", "table"].map { Key($0, .text) } + [Key("key_fields", texts)]))),
        Key("services", texts),
        Key("external_integrations", texts),
    ])

    private static func task(_ inputs: PlanFormat) -> [Key] {
        [
            Key("task_name", .text),
            Key("description", .text),
            Key("skill_id", .text),
            Key("task_order", .integer),
            Key("dependencies", .list(of: .integer)),
            Key("inputs", inputs),
            Key("validation_criteria", .object(criteria)),
            Key("timeout_seconds", .integer),
        ]
    }

    /// Rule `M1` checks which of them a maker needs.
    private static let makerInputs = PlanFormat.object([
        Key("requirements", .text, isRequired: false),
        Key("files_to_create", texts, isRequired: false),
        Key("files_to_modify", texts, isRequired: false),
        Key("files_to_test", texts, isRequired: false),
        Key("test_types", texts, isRequired: false),
        Key("patterns_to_follow", .text, isRequired: false),
    ])

    private static let critiqueInputs = PlanFormat.object([
        Key("original_prompt", .text),
        Key("preceding_task", .object(precedingTask)),
        Key("validation_criteria", .object(criteria)),
    ])

    /// What a critique repeats about its maker.
    static let precedingTask = [
        Key("task_order", .integer), Key("skill_id", .text), Key("task_name", .text), Key("description", .text),
    ]

    static let criteria = [Key("critical", texts), Key("expected", texts), Key("nice_to_have", texts)]
}
