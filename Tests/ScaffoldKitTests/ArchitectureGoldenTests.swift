import Documents
import Foundation
import Testing

@testable import Model
@testable import Planning

/// The stage between request and plan, so that changes of the architecture and of its report fail separately.
@Suite struct ArchitectureGoldenTests {
    @Test(arguments: [
        Combination(stack: "go-chi", feature: "subscription", integrations: [], options: [:]),
        Combination(stack: "go-chi", feature: "subscription", integrations: ["stripe"], options: ["db": "postgres"]),
        Combination(stack: "go-chi", feature: "invoice", integrations: [], options: [:]),
    ])
    func staysAsItIs(_ combination: Combination) throws {
        let name = combination.testDescription.replacing(" ", with: "-") + ".json"
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "goldens/\(name)")
        let actual = JSONWriter.string(Self.value(of: try combination.example().architecture))
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if actual != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try actual.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(actual == expected)
    }

    private static func value(of architecture: Architecture) -> JSONValue {
        [
            "endpoints": .array(
                architecture.endpoints.map {
                    [
                        "action": .string($0.action.name), "route": .string("\($0.method) \($0.path)"),
                        "auth": .string($0.auth.rawValue), "status": .integer($0.status),
                        "problems": .strings($0.problems.map { "\($0.status) \($0.reason)" }),
                    ]
                }),
            "models": .array(
                architecture.models.map { model in
                    [
                        "name": .string(model.name), "table": .string(model.table), "key": .strings(model.key),
                        "fields": .strings(model.fields.map(text)),
                    ]
                }),
            "files": .strings(architecture.files.map { "\($0.id): \($0.change) \($0.path)" }),
            "rules": .strings(architecture.feature.rules + architecture.feature.security),
        ]
    }

    private static func text(of field: Field) -> String {
        let bounds = field.max.map { " \(field.min ?? 0)..\($0)" } ?? ""
        let flags = [field.required ? "required" : nil, field.unique ? "unique" : nil, field.index ? "index" : nil]
        let write = field.write.map(\.rawValue).joined(separator: "+")
        return "\(field.name): \(field.type) = \(field.code) / \(field.sql)\(bounds) \(field.values) "
            + "\(flags.compactMap { $0 }) write \(write)"
    }
}
