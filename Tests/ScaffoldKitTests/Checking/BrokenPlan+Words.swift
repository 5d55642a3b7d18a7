import Documents

/// Names, timeouts, skills, leftovers, security, and parts that no task creates.
extension BrokenPlan {
    static let words: [BrokenPlan] = [
        BrokenPlan(
            "critique without QA", .set("/tasks/3/task_name", "Review the tests"), told: "W N1 /tasks/3/task_name"),
        BrokenPlan(
            "name twice", .set("/tasks/3/task_name", "QA: Validate the orders"), told: "E N2 /tasks/3/task_name"),
        BrokenPlan(
            "short name", .set("/tasks/3/task_name", "QA"), told: "W N1 /tasks/3/task_name", "E N2 /tasks/3/task_name"),
        BrokenPlan("blank name", .set("/tasks/3/task_name", "    "), told: "E N2 /tasks/3/task_name"),
        BrokenPlan(
            "long name", .set("/tasks/3/task_name", .string("QA: Validate " + String(repeating: "ö", count: 243))),
            told: "E N2 /tasks/3/task_name"),
        BrokenPlan(
            "name of 255 characters",
            .set("/tasks/3/task_name", .string("QA: Validate " + String(repeating: "ö", count: 242)))),
        BrokenPlan("no time", .set("/tasks/3/timeout_seconds", 0), told: "E T1 /tasks/3/timeout_seconds"),
        BrokenPlan("negative time", .set("/tasks/3/timeout_seconds", -1800), told: "E T1 /tasks/3/timeout_seconds"),
        BrokenPlan("minutes for seconds", .set("/tasks/3/timeout_seconds", 30), told: "W T2 /tasks/3/timeout_seconds"),
        BrokenPlan(
            "milliseconds for seconds", .set("/tasks/3/timeout_seconds", 1_800_000),
            told: "W T2 /tasks/3/timeout_seconds"),
        BrokenPlan(
            "time with a fraction", .set("/tasks/3/timeout_seconds", .number("1800.5")),
            told: "E J3 /tasks/3/timeout_seconds"),

        BrokenPlan(
            "skill in upper case", .set("/tasks/3/skill_id", "Backend-critique"), told: "E K1 /tasks/3/skill_id"),
        BrokenPlan(
            "skill with a blank", .set("/tasks/3/skill_id", "backend -critique"), told: "E K1 /tasks/3/skill_id"),
        BrokenPlan(
            "skill of an owner without a repository", .set("/tasks/3/skill_id", "acme/api-critique"),
            told: "E K1 /tasks/3/skill_id"),
        BrokenPlan("unknown skill", .set("/tasks/3/skill_id", "backnd-critique"), told: "W K1 /tasks/3/skill_id"),
        BrokenPlan("skill of a repository", .set("/tasks/3/skill_id", "acme/skills/api-critique")),

        BrokenPlan(
            "placeholder in a name", .set("/tasks/3/task_name", "QA: Validate [Feature]"),
            told: "E X1 /tasks/3/task_name"),
        BrokenPlan(
            "placeholder for a skill", .set("/tasks/3/skill_id", "<skill-critique>"), told: "E C2 /tasks/3/skill_id",
            "E X1 /tasks/3/skill_id"),
        BrokenPlan(
            "two placeholders in a text", .set("/tasks/3/description", "Review {{ name }} by ${who}"),
            told: "E X1 /tasks/3/description", "E X1 /tasks/3/description"),
        BrokenPlan(
            "note in the summary", .set("/architecture/summary", "TODO: say what it is"),
            told: "E X1 /architecture/summary"),
        BrokenPlan(
            "criterion to be determined", .append("/tasks/3/validation_criteria/expected", "Coverage is TBD"),
            told: "E X1 /tasks/3/validation_criteria/expected/0"),
        BrokenPlan(
            "placeholder in a path", .append("/tasks/0/inputs/files_to_modify", "internal/[Feature].go"),
            told: "E X1 /tasks/0/inputs/files_to_modify/1"),
        BrokenPlan(
            "migration without a number", .append("/tasks/0/inputs/files_to_create", "migrations/00X_add.sql"),
            told: "W X1 /tasks/0/inputs/files_to_create/3"),

        BrokenPlan(
            "no criterion about authentication",
            .set("/tasks/0/validation_criteria/critical/1", "`make bench` exits 0"),
            .set("/tasks/1/inputs/validation_criteria/critical/1", "`make bench` exits 0"),
            told: "E R1 /architecture/endpoints/0/auth"),
        BrokenPlan(
            "no criterion about the signature", .set("/tasks/0/validation_criteria/critical/2", "`make bench` exits 0"),
            .set("/tasks/1/inputs/validation_criteria/critical/2", "`make bench` exits 0"),
            told: "W R2 /architecture/endpoints/2/path"),
        BrokenPlan(
            "public endpoint that nothing guards", .set("/architecture/endpoints/2/path", "/api/v1/signup"),
            .set("/architecture/external_integrations", []),
            .set("/tasks/0/validation_criteria/critical/2", "`make bench` exits 0"),
            .set("/tasks/0/validation_criteria/expected/0", "It is small"),
            .set("/tasks/1/inputs/validation_criteria/critical/2", "`make bench` exits 0"),
            .set("/tasks/1/inputs/validation_criteria/expected/0", "It is small"),
            told: "W R2 /architecture/endpoints/2/path", "W G1 /architecture/endpoints/2/path"),
        BrokenPlan(
            "passwords", .append("/architecture/data_models/0/key_fields", "password"),
            told: "W R3 /architecture/data_models/0/key_fields/2"),
        BrokenPlan(
            "uploads", .append("/architecture/data_models/0/key_fields", "upload_url"),
            told: "W R3 /architecture/data_models/0/key_fields/2"),
        BrokenPlan("personal data with an auth criterion", .append("/architecture/data_models/0/key_fields", "email")),

        BrokenPlan(
            "model that no task makes",
            .append(
                "/architecture/data_models",
                ["name": "Invoice", "purpose": "x", "table": "invoices", "key_fields": ["id"]]),
            told: "W G1 /architecture/data_models/2/name"),
        BrokenPlan(
            "service that no task makes", .append("/architecture/services", "MailService - sends mail"),
            told: "W G1 /architecture/services/2"),
        BrokenPlan(
            "integration that no task makes", .append("/architecture/external_integrations", "SendGrid API"),
            told: "W G1 /architecture/external_integrations/1"),
        BrokenPlan(
            "handler that no task tests", .append("/tasks/0/inputs/files_to_create", "internal/handlers/refunds.go"),
            told: "W G2 /tasks/0/inputs/files_to_create/3"),
        BrokenPlan(
            "controller with a test of its name",
            .append("/tasks/0/inputs/files_to_create", "src/refund.controller.ts"),
            .append("/tasks/2/inputs/files_to_create", "src/refund.controller.spec.ts")),
        BrokenPlan(
            "handlers whose folder is tested",
            .append("/tasks/0/inputs/files_to_create", "internal/handlers/refunds.go"),
            .append("/tasks/2/inputs/files_to_test", "internal/handlers/*.go")),

        BrokenPlan(
            "requirements of two words", .set("/tasks/2/inputs/requirements", "Test it"),
            told: "W M4 /tasks/2/inputs/requirements"),
        BrokenPlan(
            "requirements that are elsewhere", .set("/tasks/2/inputs/requirements", "As described in the task above."),
            told: "W M4 /tasks/2/inputs/requirements"),
        BrokenPlan(
            "requirements without spaces between words", .set("/tasks/2/inputs/requirements", "测试每个接口")),
        BrokenPlan(
            "criterion of praise", .append("/tasks/2/validation_criteria/expected", "The code works well"),
            .append("/tasks/3/inputs/validation_criteria/expected", "The code works well"),
            told: "W V3 /tasks/2/validation_criteria/expected/1"),
        BrokenPlan(
            "criterion with cases elsewhere",
            .append("/tasks/2/validation_criteria/expected", "Answers 400 in the cases named"),
            .append("/tasks/3/inputs/validation_criteria/expected", "Answers 400 in the cases named"),
            told: "W V4 /tasks/2/validation_criteria/expected/1"),
        BrokenPlan(
            "criterion with cases in the description",
            .set("/tasks/2/description", "Prove each case: no body, no token"),
            .set("/tasks/3/inputs/preceding_task/description", "Prove each case: no body, no token"),
            .append("/tasks/2/validation_criteria/expected", "Answers 400 in the cases named"),
            .append("/tasks/3/inputs/validation_criteria/expected", "Answers 400 in the cases named")),

        proof("The migration runs", told: "W V5 \(newest)"),
        proof("The 255 characters fit", told: "W V5 \(newest)"),
        proof("The code of `Order` is sound", told: "W V5 \(newest)"),
        proof("`make migrate` exits 0"),
        proof("A body without an amount gets 422"),
        proof("A test fails when the total is wrong"),
        proof("By reading: the names are those of the domain", told: "W V5 \(newest)"),
        proof("By reading: no password is kept", told: "W V5 \(newest)", "W V5 \(newest)"),

        BrokenPlan(
            "endpoint that no task makes",
            .append(
                "/architecture/endpoints",
                ["method": "GET", "path": "/api/v1/refunds/{id}", "purpose": "x", "auth": "required"]),
            told: "W G1 /architecture/endpoints/3/path"),
        BrokenPlan(
            "endpoint that the architecture lacks",
            .set("/tasks/2/inputs/requirements", "Test `GET /api/v1/orders/{id}` and `DELETE /api/v1/orders/{id}`."),
            told: "W G3 /tasks/2/inputs/requirements"),
        BrokenPlan(
            "health checks need no place", .set("/tasks/2/inputs/requirements", "Test that `GET /healthz` answers 200")),
        BrokenPlan(
            "table that the architecture lacks",
            .append("/tasks/0/inputs/files_to_create", "migrations/002_create_refunds.sql"),
            told: "W G3 /tasks/0/inputs/files_to_create/3"),
        BrokenPlan(
            "indexes are no table",
            .append("/tasks/0/inputs/files_to_create", "migrations/002_create_indexes.sql")),
        BrokenPlan(
            "integration that the architecture lacks",
            .append("/tasks/0/inputs/files_to_create", "internal/services/paypal_client.go"),
            told: "W G3 /tasks/0/inputs/files_to_create/3"),
        BrokenPlan(
            "service that the architecture lacks",
            .append("/tasks/0/inputs/files_to_create", "internal/services/refund_service.go"),
            told: "W G3 /tasks/0/inputs/files_to_create/3"),
        BrokenPlan(
            "events of an integration that the architecture lacks",
            .append(
                "/architecture/endpoints",
                ["method": "POST", "path": "/api/v1/webhooks/paypal", "purpose": "x", "auth": "public"]),
            .set(
                "/tasks/2/inputs/requirements",
                "Test `POST /api/v1/webhooks/paypal`, whose signature is verified, and the orders"),
            told: "W G3 /architecture/endpoints/3/path"),
        BrokenPlan(
            "column of two tasks",
            .append("/tasks/0/inputs/files_to_create", "migrations/002_add_note_to_orders.sql"),
            .set("/tasks/2/inputs/requirements", "Add a column `note` to the table `orders` and test it"),
            told: "W G4 /tasks/2/inputs/requirements"),
        BrokenPlan(
            "column of two lists",
            .append("/tasks/0/inputs/files_to_create", "migrations/002_add_note_to_orders.sql"),
            .set(
                "/tasks/2/inputs/requirements",
                "Test this. Add the columns of `orders`:\n- `status` text\n- `note` text"),
            told: "W G4 /tasks/2/inputs/requirements"),
    ]

    private static let newest = "/tasks/2/validation_criteria/critical/1"

    /// The good plan with one more critical criterion.
    private static func proof(_ criterion: String, told: String...) -> BrokenPlan {
        let edits = ["/tasks/2", "/tasks/3/inputs"].map { place in
            JSONEdit.append("\(place)/validation_criteria/critical", .string(criterion))
        }
        return BrokenPlan(name: criterion, edits: edits, told: told)
    }
}
