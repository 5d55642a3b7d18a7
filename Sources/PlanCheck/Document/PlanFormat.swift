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
        /// Other words for it that planners use.
        let synonyms: [String]

        init(_ name: String, _ format: PlanFormat, isRequired: Bool = true, synonyms: [String] = []) {
            self.name = name
            self.format = format
            self.isRequired = isRequired
            self.synonyms = synonyms
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
        Key("summary", .text, synonyms: ["overview"]),
        Key("endpoints", .list(of: endpoint), synonyms: ["api_endpoints", "routes"]),
        Key("data_models", .list(of: model), synonyms: ["models", "entities"]),
        Key("services", texts),
        Key("external_integrations", texts, synonyms: ["integrations", "external_services"]),
    ])

    private static let endpoint = PlanFormat.object([
        Key("method", .text, synonyms: ["http_method", "verb"]),
        Key("path", .text, synonyms: ["route", "url", "uri"]),
        Key("purpose", .text, synonyms: ["description"]),
        Key("auth", .text, synonyms: ["authentication"]),
    ])

    private static let model = PlanFormat.object([
        Key("name", .text, synonyms: ["model_name"]),
        Key("purpose", .text, synonyms: ["description"]),
        Key("table", .text, synonyms: ["table_name"]),
        Key("key_fields", texts, synonyms: ["fields", "columns"]),
    ])

    private static func task(_ inputs: PlanFormat) -> [Key] {
        [
            Key("task_name", .text, synonyms: ["name", "title"]),
            Key("description", .text),
            Key("skill_id", .text, synonyms: ["skill"]),
            Key("task_order", .integer, synonyms: ["order"]),
            Key("dependencies", .list(of: .integer), synonyms: ["depends_on"]),
            Key("inputs", inputs),
            Key("validation_criteria", .object(criteria), synonyms: ["acceptance_criteria"]),
            Key("timeout_seconds", .integer, synonyms: ["timeout_secs"]),
        ]
    }

    /// The keys of a task, and other words for them, that no other part of a plan has.
    static let taskKeys = task(makerInputs).flatMap { [$0.name] + $0.synonyms }.filter {
        !["name", "description"].contains($0)
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
        Key("original_prompt", .text, synonyms: ["prompt"]),
        Key("preceding_task", .object(precedingTask), synonyms: ["previous_task"]),
        Key("validation_criteria", .object(criteria)),
    ])

    /// What a critique repeats about its maker.
    static let precedingTask = [
        Key("task_order", .integer, synonyms: ["order"]), Key("skill_id", .text, synonyms: ["skill"]),
        Key("task_name", .text, synonyms: ["name", "title"]), Key("description", .text),
    ]

    static let criteria = [
        Key("critical", texts, synonyms: ["must_have"]), Key("expected", texts, synonyms: ["should_have"]),
        Key("nice_to_have", texts, synonyms: ["could_have"]),
    ]
}
