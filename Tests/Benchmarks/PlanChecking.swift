import Documents
import SystemPackage

/// `scaffold check` on plans of three sizes, each against a tenth of it and the smallest also against Python's `json` and
/// `jsonschema`.
enum PlanChecking: Benchmark {
    static func comparisons() throws -> [Comparison] {
        for size in sizes { _ = try BenchFolder.write(JSONWriter.string(plan(of: size)), as: "plan-\(size).json") }
        let works = try sizes.map { try work(check($0)) }
        let python = try work([".build/venv/bin/python", "Tests/Benchmarks/validate.py", path(of: sizes[0])])
        return [
            Comparison(name: "check 1,000 tasks / jsonschema", goal: 1, rounds: 5, ours: works[0], theirs: python),
            Comparison(name: "check 10,000 / 1,000 tasks", goal: 11, rounds: 11, ours: works[1], theirs: works[0]),
            Comparison(name: "check 100,000 / 10,000 tasks", goal: 11, rounds: 5, ours: works[2], theirs: works[1]),
        ]
    }

    static func printRemarks() throws {
        for size in sizes {
            let peak = [".build/venv/bin/python", "Tests/Benchmarks/peak.py", "peak memory of checking \(size) tasks"]
            try SpawnedProgram(peak + check(size), streams: []).run()
        }
    }

    private static let sizes = [1_000, 10_000, 100_000]

    private static func check(_ size: Int) -> [String] { [".build/release/scaffold", "check", path(of: size)] }

    private static func path(of size: Int) -> String { BenchFolder.path.appending("plan-\(size).json").string }

    private static func program(_ arguments: [String]) throws -> SpawnedProgram {
        let nothing = try FileDescriptor.open("/dev/null", .readWrite)
        let streams = [FileDescriptor.standardInput, .standardOutput, .standardError].map { (nothing, $0) }
        return SpawnedProgram(arguments, streams: streams)
    }

    private static func work(_ arguments: [String]) throws -> Comparison.Work {
        let program = try program(arguments)
        return { count in try timed(count) { try program.run() } }
    }

    /// A valid plan with that many tasks.
    private static func plan(of size: Int) -> JSONValue {
        [
            "status": "planned",
            "category": "backend",
            "architecture": [
                "summary": "A plan of many tasks", "endpoints": [], "data_models": [], "services": [],
                "external_integrations": [],
            ],
            "tasks": .array((0..<size / 2).flatMap(pair)),
        ]
    }

    private static func pair(_ number: Int) -> [JSONValue] {
        let order = number * 2 + 1
        let criteria: JSONValue = [
            "critical": ["`go build ./...` exits 0", "`GET /things/{id}` answers 200"],
            "expected": ["`go vet ./...` exits 0"], "nice_to_have": [],
        ]
        let maker: [(String, JSONValue)] = [
            ("task_order", .integer(order)), ("skill_id", "backend-development"),
            ("task_name", .string("Build part \(number)")), ("description", .string("Write part \(number) of many")),
        ]
        return [
            [
                "task_name": maker[2].1, "description": maker[3].1, "skill_id": maker[1].1, "task_order": maker[0].1,
                "dependencies": order == 1 ? [] : [.integer(order - 1)],
                "inputs": [
                    "requirements": "Do what the criteria say",
                    "files_to_create": [.string("internal/parts/part_\(number).go")],
                ],
                "validation_criteria": criteria, "timeout_seconds": 3600,
            ],
            [
                "task_name": .string("QA: Validate part \(number)"), "description": "Review it",
                "skill_id": "backend-critique", "task_order": .integer(order + 1), "dependencies": [.integer(order)],
                "inputs": [
                    "original_prompt": "many parts", "preceding_task": .object(maker), "validation_criteria": criteria,
                ],
                "validation_criteria": [
                    "critical": ["Returns structured verdict"], "expected": [], "nice_to_have": [],
                ],
                "timeout_seconds": 1800,
            ],
        ]
    }
}
