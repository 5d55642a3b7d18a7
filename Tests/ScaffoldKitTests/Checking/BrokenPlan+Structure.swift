import Documents

/// Keys, types, status and architecture.
extension BrokenPlan {
    static let structure: [BrokenPlan] = [
        BrokenPlan("no status", .remove("/status"), told: "E J2 "),
        BrokenPlan("no architecture", .remove("/architecture"), told: "E J2 "),
        BrokenPlan("no tasks", .remove("/tasks"), told: "E J2 "),
        BrokenPlan("no list of endpoints", .remove("/architecture/endpoints"), told: "E J2 /architecture"),
        BrokenPlan("no table", .remove("/architecture/data_models/0/table"), told: "E J2 /architecture/data_models/0"),
        BrokenPlan("no task name", .remove("/tasks/0/task_name"), told: "E J2 /tasks/0"),
        BrokenPlan("no task order", .remove("/tasks/2/task_order"), told: "E J2 /tasks/2"),
        BrokenPlan(
            "no inputs", .remove("/tasks/2/inputs"), told: "W G2 /tasks/0/inputs/files_to_create/2", "E J2 /tasks/2"),
        BrokenPlan("no preceding task", .remove("/tasks/1/inputs/preceding_task"), told: "E J2 /tasks/1/inputs"),
        BrokenPlan("no copied criteria", .remove("/tasks/1/inputs/validation_criteria"), told: "E J2 /tasks/1/inputs"),
        BrokenPlan(
            "no list of nice criteria", .remove("/tasks/3/validation_criteria/nice_to_have"),
            told: "E J2 /tasks/3/validation_criteria"),
        BrokenPlan("misspelt key", .add("/tasks/0", key: "task_nmae", "x"), told: "W J2 /tasks/0/task_nmae"),
        BrokenPlan("unknown key at the top", .add("", key: "notes", []), told: "W J2 /notes"),
        BrokenPlan(
            "maker's key in a critique", .add("/tasks/1/inputs", key: "requirements", "x"),
            told: "W J2 /tasks/1/inputs/requirements"),
        BrokenPlan("the user's own keys", .add("", key: "metadata", ["a": 1]), .add("/tasks/0", key: "x-owner", "me")),

        BrokenPlan("order in quotes", .set("/tasks/2/task_order", "3"), told: "E J3 /tasks/2/task_order"),
        BrokenPlan(
            "order with a fraction", .set("/tasks/2/task_order", .number("3.0")), told: "E J3 /tasks/2/task_order"),
        BrokenPlan(
            "order out of range", .set("/tasks/2/task_order", .number("99999999999999999999")),
            told: "E J3 /tasks/2/task_order"),
        BrokenPlan(
            "list as a text", .set("/tasks/0/validation_criteria/expected", "A bad body gets 422"),
            told: "E J3 /tasks/0/validation_criteria/expected"),
        BrokenPlan(
            "number among criteria", .append("/tasks/3/validation_criteria/expected", 7),
            told: "E J3 /tasks/3/validation_criteria/expected/0"),
        BrokenPlan(
            "text among dependencies", .append("/tasks/2/dependencies", "1"), told: "E J3 /tasks/2/dependencies/1"),
        BrokenPlan("null for a text", .set("/category", .null), told: "E J3 /category"),
        BrokenPlan(
            "list for an object", .set("/tasks/0/validation_criteria", []), told: "E R1 /architecture/endpoints/0/auth",
            "W R2 /architecture/endpoints/2/path", "W R3 /architecture/endpoints/2/path",
            "E J3 /tasks/0/validation_criteria"),
        BrokenPlan("number as a task", .append("/tasks", 5), told: "E J3 /tasks/4"),
        BrokenPlan("tasks are an object", .set("/tasks", [:]), told: "E J3 /tasks"),

        BrokenPlan("unknown status", .set("/status", "done"), told: "E S1 /status"),
        BrokenPlan("upper-case status", .set("/status", "Planned"), told: "E S1 /status"),
        BrokenPlan("other category", .set("/category", "frontend"), told: "E S1 /category"),
        BrokenPlan("asks for input and has tasks", .set("/status", "needs_input"), told: "E S2 /status"),
        BrokenPlan("blocked and has tasks", .set("/status", "blocked"), told: "E S2 /status"),
        BrokenPlan("planned without tasks", .set("/tasks", []), told: "E S2 /tasks"),
        BrokenPlan("asks for input", .set("/status", "needs_input"), .remove("/tasks"), .remove("/architecture")),

        BrokenPlan("blank summary", .set("/architecture/summary", " \n"), told: "E A1 /architecture/summary"),
        BrokenPlan(
            "lower-case method", .set("/architecture/endpoints/1/method", "get"),
            told: "E A2 /architecture/endpoints/1/method"),
        BrokenPlan(
            "two methods", .set("/architecture/endpoints/1/method", "GET, PUT"),
            told: "E A2 /architecture/endpoints/1/method"),
        BrokenPlan(
            "path without slash", .set("/architecture/endpoints/1/path", "api/v1/x"),
            told: "E A2 /architecture/endpoints/1/path"),
        BrokenPlan(
            "path with a blank", .set("/architecture/endpoints/1/path", "/api v1"),
            told: "E A2 /architecture/endpoints/1/path"),
        BrokenPlan(
            "empty path", .set("/architecture/endpoints/1/path", ""), told: "E A2 /architecture/endpoints/1/path"),
        BrokenPlan(
            "other auth", .set("/architecture/endpoints/1/auth", "none"), told: "E A2 /architecture/endpoints/1/auth"),
        BrokenPlan(
            "same route with another parameter",
            .append(
                "/architecture/endpoints",
                ["method": "GET", "path": "/api/v1/orders/:id", "purpose": "x", "auth": "required"]),
            told: "E A2 /architecture/endpoints/3/path"),
        BrokenPlan(
            "no key fields", .set("/architecture/data_models/0/key_fields", []),
            told: "E A3 /architecture/data_models/0/key_fields"),
        BrokenPlan(
            "key field twice", .append("/architecture/data_models/0/key_fields", "id"),
            told: "E A3 /architecture/data_models/0/key_fields/2"),
        BrokenPlan(
            "blank model name", .set("/architecture/data_models/0/name", ""),
            told: "E A3 /architecture/data_models/0/name"),
        BrokenPlan(
            "model name twice", .set("/architecture/data_models/1/name", "Order"),
            told: "E A3 /architecture/data_models/1/name"),
        BrokenPlan(
            "table twice", .set("/architecture/data_models/1/table", "orders"),
            told: "E A3 /architecture/data_models/1/table"),
        BrokenPlan(
            "service without purpose", .set("/architecture/services/0", "OrderService"),
            told: "W A4 /architecture/services/0"),
        BrokenPlan(
            "service with a colon", .set("/architecture/services/0", "OrderService: orders"),
            told: "W A4 /architecture/services/0"),
        BrokenPlan(
            "service twice", .set("/architecture/services/1", "OrderService - verifies Stripe"),
            told: "W A4 /architecture/services/1"),
    ]
}
