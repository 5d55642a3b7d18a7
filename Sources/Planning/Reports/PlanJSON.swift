internal import Documents
internal import Model

/// The plan in the format of the requirements document: its keys in its order and nothing else.
enum PlanJSON {
    static func text(of plan: Plan) -> String {
        JSONWriter.string(value(of: plan))
    }

    static func value(of plan: Plan) -> JSONValue {
        [
            "status": "planned",
            "category": "backend",
            "architecture": architecture(of: plan),
            "tasks": .array(plan.pairs.flatMap { [maker($0.maker), critique(of: $0, prompt: plan.prompt)] }),
        ]
    }

    private static func architecture(of plan: Plan) -> JSONValue {
        [
            "summary": .string(plan.summary),
            "endpoints": .array(plan.endpoints.map(value)),
            "data_models": .array(plan.models.map(value)),
            "services": texts(plan.services.map { "\($0.name) - \($0.purpose)" }),
            "external_integrations": texts(plan.integrations.map(\.external)),
        ]
    }

    private static func value(of endpoint: Endpoint) -> JSONValue {
        [
            "method": .string(endpoint.method),
            "path": .string(endpoint.path),
            "purpose": .string(endpoint.purpose),
            "auth": .string(endpoint.auth.rawValue),
        ]
    }

    private static func value(of model: Model) -> JSONValue {
        [
            "name": .string(model.name),
            "purpose": .string(model.purpose),
            "table": .string(model.table),
            "key_fields": texts(model.fields.map(\.name)),
        ]
    }

    private static func maker(_ maker: Maker) -> JSONValue {
        [
            "task_name": .string(maker.name),
            "description": .string(maker.description),
            "skill_id": .string(maker.skill),
            "task_order": .integer(maker.order),
            "dependencies": .array(maker.dependencies.map { .integer($0) }),
            "inputs": inputs(of: maker),
            "validation_criteria": value(of: maker.criteria),
            "timeout_seconds": .integer(maker.timeout),
        ]
    }

    /// Empty lists are left out, as in the document's own example.
    private static func inputs(of maker: Maker) -> JSONValue {
        var inputs: [(String, JSONValue)] = [("requirements", .string(maker.requirements))]
        let lists = [
            ("files_to_create", maker.create), ("files_to_modify", maker.modify), ("files_to_test", maker.test),
            ("test_types", maker.testTypes),
        ]
        inputs += lists.filter { !$0.1.isEmpty }.map { ($0.0, texts($0.1)) }
        if !maker.patterns.isEmpty { inputs.append(("patterns_to_follow", .string(maker.patterns))) }
        return .object(inputs)
    }

    private static func critique(of pair: TaskPair, prompt: String) -> JSONValue {
        let maker = pair.maker
        return [
            "task_name": .string(pair.critique.name),
            "description": .string(pair.critique.description),
            "skill_id": .string(pair.critique.skill),
            "task_order": .integer(pair.critique.order),
            "dependencies": [.integer(maker.order)],
            "inputs": [
                "original_prompt": .string(prompt),
                "preceding_task": [
                    "task_order": .integer(maker.order),
                    "skill_id": .string(maker.skill),
                    "task_name": .string(maker.name),
                    "description": .string(maker.description),
                ],
                "validation_criteria": value(of: maker.criteria),
            ],
            "validation_criteria": value(of: pair.critique.criteria),
            "timeout_seconds": .integer(pair.critique.timeout),
        ]
    }

    private static func value(of criteria: Criteria) -> JSONValue {
        [
            "critical": texts(criteria.critical),
            "expected": texts(criteria.expected),
            "nice_to_have": texts(criteria.niceToHave),
        ]
    }

    private static func texts(_ texts: [String]) -> JSONValue {
        .array(texts.map { .string($0) })
    }
}
