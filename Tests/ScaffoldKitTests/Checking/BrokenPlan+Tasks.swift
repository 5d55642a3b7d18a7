import Documents

/// Order, dependencies, work, criteria and pairs.
extension BrokenPlan {
    static let tasks: [BrokenPlan] = [
        BrokenPlan("last number skips one", .set("/tasks/3/task_order", 5), told: "E O1 /tasks/3/task_order"),
        BrokenPlan(
            "number from 0", .set("/tasks/0/task_order", 0), told: "E O1 /tasks/0/task_order",
            "E D1 /tasks/1/dependencies/0"),
        BrokenPlan(
            "gap after a removed pair", .remove("/tasks/0"), .remove("/tasks/0"),
            told: "E R1 /architecture/endpoints/0/auth", "W R2 /architecture/endpoints/2/path",
            "W R3 /architecture/endpoints/2/path", "W G1 /architecture/endpoints/2/path",
            "W G1 /architecture/data_models/1/name",
            "W G1 /architecture/services/1", "W G1 /architecture/external_integrations/0", "E O1 /tasks/0/task_order",
            "E D2 /tasks/0/dependencies"),
        BrokenPlan(
            "number twice", .set("/tasks/3/task_order", 3), told: "E O1 /tasks/3/task_order",
            "E D1 /tasks/3/dependencies/0"),

        BrokenPlan(
            "dependency that is not there", .append("/tasks/2/dependencies", 9), told: "E D1 /tasks/2/dependencies/1"),
        BrokenPlan("dependency on itself", .append("/tasks/2/dependencies", 3), told: "E D1 /tasks/2/dependencies/1"),
        BrokenPlan(
            "dependency on a later task", .append("/tasks/2/dependencies", 4), told: "E D1 /tasks/2/dependencies/1"),
        BrokenPlan("dependency twice", .append("/tasks/2/dependencies", 2), told: "E D1 /tasks/2/dependencies/1"),
        BrokenPlan("negative dependency", .append("/tasks/2/dependencies", -1), told: "E D1 /tasks/2/dependencies/1"),
        BrokenPlan("first task waits", .append("/tasks/0/dependencies", 2), told: "E D2 /tasks/0/dependencies"),

        BrokenPlan("no requirements", .remove("/tasks/2/inputs/requirements"), told: "E M1 /tasks/2/inputs"),
        BrokenPlan(
            "blank requirements", .set("/tasks/2/inputs/requirements", "  "), told: "E M1 /tasks/2/inputs/requirements"),
        BrokenPlan(
            "no file", .set("/tasks/2/inputs", ["requirements": "Tests of it", "files_to_create": []]),
            told: "W G2 /tasks/0/inputs/files_to_create/2", "E M1 /tasks/2/inputs"),
        BrokenPlan(
            "absolute path", .set("/tasks/0/inputs/files_to_modify/0", "/etc/passwd"),
            told: "E M2 /tasks/0/inputs/files_to_modify/0"),
        BrokenPlan(
            "path out of the project", .set("/tasks/0/inputs/files_to_modify/0", "a/../../b"),
            told: "E M2 /tasks/0/inputs/files_to_modify/0"),
        BrokenPlan(
            "path to home", .set("/tasks/0/inputs/files_to_modify/0", "~/x"),
            told: "E M2 /tasks/0/inputs/files_to_modify/0"),
        BrokenPlan(
            "path with backslashes", .set("/tasks/0/inputs/files_to_modify/0", "a\\b"),
            told: "E M2 /tasks/0/inputs/files_to_modify/0"),
        BrokenPlan(
            "empty path of a file", .set("/tasks/0/inputs/files_to_modify/0", ""),
            told: "E M2 /tasks/0/inputs/files_to_modify/0"),
        BrokenPlan(
            "path into .git", .set("/tasks/0/inputs/files_to_modify/0", ".git/config"),
            told: "E M2 /tasks/0/inputs/files_to_modify/0"),
        BrokenPlan(
            "file in two lists", .append("/tasks/0/inputs/files_to_modify", "migrations/001_create_orders.sql"),
            told: "E M2 /tasks/0/inputs/files_to_modify/1"),
        BrokenPlan(
            "file created twice", .append("/tasks/2/inputs/files_to_create", "migrations/001_create_orders.sql"),
            told: "E M3 /tasks/2/inputs/files_to_create/1"),
        BrokenPlan(
            "file changed before it is there",
            .append("/tasks/0/inputs/files_to_modify", "internal/handlers/order_handlers_test.go"),
            told: "W M3 /tasks/0/inputs/files_to_modify/1"),

        BrokenPlan(
            "blank criterion", .append("/tasks/3/validation_criteria/expected", ""),
            told: "E V1 /tasks/3/validation_criteria/expected/0"),
        BrokenPlan(
            "criterion in two lists", .append("/tasks/3/validation_criteria/expected", "Returns a structured verdict"),
            told: "E V1 /tasks/3/validation_criteria/expected/0"),
        BrokenPlan(
            "no critical criterion", .set("/tasks/3/validation_criteria/critical", []),
            told: "E V2 /tasks/3/validation_criteria/critical"),

        BrokenPlan("last critique is missing", .remove("/tasks/3"), told: "E C1 /tasks/2/task_name"),
        BrokenPlan(
            "no maker before a critique", .remove("/tasks/2"), told: "W G2 /tasks/0/inputs/files_to_create/2",
            "E C1 /tasks/2/task_name", "E O1 /tasks/2/task_order", "E D1 /tasks/2/dependencies/0"),
        BrokenPlan(
            "critique first", .remove("/tasks/0"), told: "E R1 /architecture/endpoints/0/auth",
            "W R2 /architecture/endpoints/2/path", "W R3 /architecture/endpoints/2/path",
            "W G1 /architecture/endpoints/2/path", "W G1 /architecture/data_models/1/name",
            "W G1 /architecture/services/1",
            "W G1 /architecture/external_integrations/0", "E C1 /tasks/0/task_name", "E O1 /tasks/0/task_order",
            "E D2 /tasks/0/dependencies"),
        BrokenPlan(
            "critique with a maker's skill", .set("/tasks/1/skill_id", "backend-development"),
            told: "E C2 /tasks/1/skill_id"),
        BrokenPlan("critique of another task", .set("/tasks/3/dependencies", [1]), told: "E C3 /tasks/3/dependencies"),
        BrokenPlan(
            "critique that waits for more", .set("/tasks/3/dependencies", [2, 3]), told: "E C3 /tasks/3/dependencies"),
        BrokenPlan(
            "critique that waits for nothing", .set("/tasks/3/dependencies", []), told: "E C3 /tasks/3/dependencies"),
        BrokenPlan("maker on a maker", .set("/tasks/2/dependencies", [1]), told: "E C4 /tasks/2/dependencies/0"),
        BrokenPlan(
            "maker that waits for nothing", .set("/tasks/2/dependencies", []), told: "W C5 /tasks/2/dependencies"),

        BrokenPlan(
            "other order in the copy", .set("/tasks/3/inputs/preceding_task/task_order", 1),
            told: "E C6 /tasks/3/inputs/preceding_task/task_order"),
        BrokenPlan(
            "other skill in the copy", .set("/tasks/3/inputs/preceding_task/skill_id", "x"),
            told: "E C6 /tasks/3/inputs/preceding_task/skill_id"),
        BrokenPlan(
            "other name in the copy", .set("/tasks/3/inputs/preceding_task/task_name", "x"),
            told: "E C6 /tasks/3/inputs/preceding_task/task_name"),
        BrokenPlan(
            "other description in the copy", .set("/tasks/3/inputs/preceding_task/description", "x"),
            told: "E C6 /tasks/3/inputs/preceding_task/description"),
        BrokenPlan(
            "criterion changed in the copy", .set("/tasks/1/inputs/validation_criteria/critical/1", "x"),
            told: "E C7 /tasks/1/inputs/validation_criteria/critical/1"),
        BrokenPlan(
            "criterion left out of the copy", .remove("/tasks/1/inputs/validation_criteria/critical/2"),
            told: "E C7 /tasks/1/inputs/validation_criteria/critical"),
        BrokenPlan(
            "criterion added to the copy", .append("/tasks/1/inputs/validation_criteria/nice_to_have", "x"),
            told: "E C7 /tasks/1/inputs/validation_criteria/nice_to_have/0"),
        BrokenPlan(
            "criteria of the copy in another order",
            .set(
                "/tasks/1/inputs/validation_criteria/critical",
                [
                    "Without a bearer token every endpoint answers 401", "`go build ./...` exits 0",
                    "A forged signature gets 400",
                ]),
            told: "E C7 /tasks/1/inputs/validation_criteria/critical/0"),
        BrokenPlan(
            "another prompt", .set("/tasks/3/inputs/original_prompt", "Something else"),
            told: "E C8 /tasks/3/inputs/original_prompt"),
        BrokenPlan(
            "blank prompt", .set("/tasks/1/inputs/original_prompt", ""), told: "E C8 /tasks/1/inputs/original_prompt"),
        BrokenPlan(
            "no verdict", .set("/tasks/3/validation_criteria/critical/0", "Says what is wrong"),
            told: "E C9 /tasks/3/validation_criteria/critical"),
    ]
}
