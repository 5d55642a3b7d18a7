internal import Documents

enum G3Planned: CheckRule {
    static let code = "G3"
    static let page = RulePage(
        demand: """
            The architecture has every endpoint, table, service and integration that a task builds.
            """,
        reason: """
            What only a task names was never designed: it has no `auth`, no key fields, no purpose. An endpoint is \
            found in the name, the description and the requirements of a maker (`POST /api/v1/refunds`), a table by a \
            migration that is named after it (`create_refunds`), a service by a file that is named after it \
            (`refund_service`), an integration by a client or gateway (`paypal_client`) of which no word is in the \
            architecture, or by the path of its webhook (`/webhooks/paypal`). Health checks and metrics need no place in it.
            """,
        source: """
            `endpoints`, `data_models`, `services` and `external_integrations` of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        guard let architecture = plan.architecture else { return }
        checkEndpoints(of: plan, architecture, &findings)
        checkWebhooks(of: architecture, &findings)
        let known = KnownWords(architecture)
        for task in plan.makers {
            for file in task.maker?.create ?? [] {
                let words = SourcePath(file.value).stemWords
                if let table = table(in: words), known.tables.isDisjoint(with: table.map(G1Made.singular)) {
                    findings.warning(
                        "task \(task.number) makes a table \(table.joined(separator: "_").quoted) that the architecture lacks",
                        at: file.range, notes: [known.modelNote], fix: "add its model to `data_models`")
                }
                if let name = service(in: words), known.services.isDisjoint(with: name.map(G1Made.singular)) {
                    findings.warning(
                        "task \(task.number) makes a service \(words.joined(separator: "_").quoted) that the "
                            + "architecture lacks",
                        at: file.range, notes: [architecture.note("services")], fix: "add it to `services`")
                }
                if let name = client(in: words), !known.words.contains(G1Made.singular(name)) {
                    findings.warning(
                        "task \(task.number) builds on \(name.quoted), which the architecture lacks", at: file.range,
                        notes: [known.integrationNote], fix: "add it to `external_integrations` or `services`")
                }
            }
        }
    }

    private static func checkEndpoints(
        of plan: PlanDocument, _ architecture: PlanDocument.Architecture, _ findings: inout RuleFindings
    ) {
        let planned = Set(
            architecture.endpoints.compactMap { endpoint in
                endpoint.method.flatMap { method in
                    endpoint.path.map { RouteMention(method: method.value.uppercased(), path: $0.value).key }
                }
            })
        for task in plan.makers {
            for text in [task.name, task.description, task.maker?.requirements].compactMap({ $0 }) {
                for route in RouteMention.all(in: text.value) where !route.isOperational && !planned.contains(route.key)
                {
                    findings.warning(
                        "task \(task.number) names the endpoint \("\(route.method) \(route.path)".quoted), which the "
                            + "architecture lacks",
                        at: text.range, notes: [architecture.note("endpoints")],
                        fix: "add it to `endpoints`, or correct the task")
                }
            }
        }
    }

    /// An endpoint `/webhooks/NAME` receives the events of an integration of that name.
    private static func checkWebhooks(of architecture: PlanDocument.Architecture, _ findings: inout RuleFindings) {
        let known = Set(architecture.integrations.flatMap { WordScanner.words(in: $0.value) })
        for path in architecture.endpoints.compactMap(\.path) {
            let segments = path.value.split(separator: "/")
            guard segments.count > 1, ["webhook", "webhooks"].contains(segments[segments.count - 2]) else { continue }
            let name = String(segments[segments.count - 1])
            let words = WordScanner.words(in: name)
            guard !name.hasPrefix("{"), !words.isEmpty, known.isDisjoint(with: words) else { continue }
            findings.warning(
                "the endpoint \(path.value.quoted) receives events of an integration that the architecture lacks",
                at: path.range, notes: [architecture.note("external_integrations")],
                fix: "add it to `external_integrations`")
        }
    }

    /// The words before `service` in the name of a file.
    private static func service(in words: [String]) -> [String]? {
        words.count > 1 && words.last == "service" ? words.dropLast() : nil
    }

    /// The words for a table in the name of a migration: `refunds` in `003_create_refunds_table`.
    private static func table(in words: [String]) -> [String]? {
        guard let place = words.firstIndex(of: "create"), place <= 1, words.count > place + 1,
            place == 0 || words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "x") })
        else { return nil }
        let name = words[(place + 1)...].filter { $0 != "table" && $0 != "tables" }
        let isOfTable = place == 1 || words.contains("table")
        return name.isEmpty || !isOfTable || name.contains(where: noTables.contains) ? nil : name
    }

    /// What a migration creates besides tables.
    private static let noTables: Set<String> = [
        "all", "base", "column", "columns", "constraint", "database", "enum", "enums", "extension", "extensions",
        "function", "functions", "index", "indexes", "indices", "initial", "role", "roles", "schema", "schemas",
        "trigger",
        "triggers", "type", "types", "view", "views",
    ]

    /// The name before `client` or `gateway` in the name of a file.
    private static func client(in words: [String]) -> String? {
        guard words.count == 2, ["client", "gateway"].contains(words[1]) else { return nil }
        return general.contains(words[0]) ? nil : words[0]
    }

    /// Clients of nothing in particular.
    private static let general: Set<String> = [
        "api", "app", "base", "cache", "database", "db", "fake", "http", "mock", "payment", "queue", "rest", "sql",
        "storage",
        "stub", "test", "web",
    ]
}

/// What the architecture names.
private struct KnownWords {
    let tables: Set<String>
    /// Those of the services alone.
    let services: Set<String>
    let words: Set<String>
    let modelNote: PlaceNote
    let integrationNote: PlaceNote

    init(_ architecture: PlanDocument.Architecture) {
        var (tables, words): (Set<String>, Set<String>) = ([], [])
        for text in architecture.models.flatMap({ [$0.name, $0.table] }) {
            tables.formUnion(WordScanner.words(in: text?.value ?? "").map(G1Made.singular))
        }
        let lines = architecture.services + architecture.integrations + architecture.endpoints.compactMap(\.path)
        for text in lines + [architecture.summary].compactMap({ $0 }) {
            words.formUnion(WordScanner.words(in: text.value).map(G1Made.singular))
        }
        self.tables = tables
        services = Set(architecture.services.flatMap { WordScanner.words(in: $0.value) }.map(G1Made.singular))
        self.words = words.union(tables)
        modelNote = architecture.note("data_models")
        integrationNote = architecture.note("external_integrations")
    }
}
