internal import Documents

extension PlanDocument {
    /// Decodes in one pass and reports nothing: the rules do that.
    init(_ text: PlanText) {
        self.init(text, root: text.root)
    }

    /// Another object in the place of the text's own.
    init(_ text: PlanText, root: Node?) {
        source = text.source
        faults = text.faults
        self.root = root
        written = text.written
        renamings = text.renamings
        let fields = PlanFields(root)
        status = fields?.text("status")
        category = fields?.text("category")
        architecture = root?.mapping?["architecture"].flatMap(Architecture.init)
        taskList = root?.mapping?["tasks"].flatMap(Self.tasks)
        places = Self.places(of: taskList?.value ?? [])
    }

    private static func tasks(_ node: Node) -> Located<[Task]>? {
        guard let items = node.sequence else { return nil }
        let tasks = items.enumerated().compactMap { index, item in Task(item, index: index) }
        return Located(value: tasks, range: node.range)
    }

    private static func places(of tasks: [Task]) -> [Int: Int] {
        Dictionary(tasks.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension PlanDocument.Architecture {
    fileprivate init?(_ node: Node) {
        guard let fields = PlanFields(node) else { return nil }
        self.init(
            range: node.range,
            summary: fields.text("summary"),
            endpoints: fields.objects("endpoints") { fields, _ in
                PlanDocument.Endpoint(
                    method: fields.text("method"), path: fields.text("path"), purpose: fields.text("purpose"),
                    auth: fields.text("auth"))
            },
            models: fields.objects("data_models") { fields, _ in
                PlanDocument.Model(
                    name: fields.text("name"), purpose: fields.text("purpose"), table: fields.text("table"),
                    keyFields: fields.texts("key_fields"))
            },
            services: fields.texts("services")?.value ?? [],
            integrations: fields.texts("external_integrations")?.value ?? [],
            keys: Dictionary(
                fields.mapping.entries.map { ($0.key, $0.keyRange) }, uniquingKeysWith: { first, _ in first }))
    }
}

extension PlanDocument.Inputs {
    init(_ node: Node, of role: TaskRole) {
        let inputs: Self? =
            switch role {
            case .maker: PlanDocument.MakerInputs(node).map { .maker($0) }
            case .critique: PlanDocument.CritiqueInputs(node).map { .critique($0) }
            }
        self = inputs ?? .missing
    }
}

extension PlanDocument.MakerInputs {
    fileprivate init?(_ node: Node) {
        guard let fields = PlanFields(node) else { return nil }
        let lists = ["files_to_create", "files_to_modify", "files_to_test"]
        self.init(
            range: node.range,
            requirements: fields.text("requirements"),
            isWithoutRequirements: fields.mapping["requirements"] == nil,
            isWithoutFiles: lists.allSatisfy { fields.mapping[$0].map { $0.sequence?.isEmpty ?? false } ?? true },
            create: fields.texts("files_to_create")?.value ?? [],
            modify: fields.texts("files_to_modify")?.value ?? [],
            test: fields.texts("files_to_test")?.value ?? [],
            patterns: fields.text("patterns_to_follow"))
    }
}

extension PlanDocument.CritiqueInputs {
    fileprivate init?(_ node: Node) {
        guard let fields = PlanFields(node) else { return nil }
        self.init(
            prompt: fields.text("original_prompt"),
            preceding: fields.mapping["preceding_task"].flatMap(PlanDocument.PrecedingTask.init),
            criteria: fields.mapping["validation_criteria"].flatMap(PlanDocument.Criteria.init))
    }
}

extension PlanDocument.PrecedingTask {
    fileprivate init?(_ node: Node) {
        guard let fields = PlanFields(node) else { return nil }
        self.init(
            range: node.range, order: fields.integer("task_order"), skill: fields.text("skill_id"),
            name: fields.text("task_name"), description: fields.text("description"))
    }
}

extension PlanDocument.Criteria {
    init?(_ node: Node) {
        guard let fields = PlanFields(node) else { return nil }
        self.init(
            range: node.range, critical: fields.texts("critical"), expected: fields.texts("expected"),
            niceToHave: fields.texts("nice_to_have"))
    }
}
