import Foundation
import Testing

/// The requirements document's own example, written as blueprints: `requirements-example/plan.json` is its plan, value
/// for value and key for key.
@Suite struct RequirementsExampleTests {
    @Test func carriesTheFormat() throws {
        let blueprints = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "requirements-example")
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let command = "scaffold -q --blueprints '\(blueprints.path)' --stack go 'Build subscription API with Stripe'\n"
        try FileTree.write(["cmd": Data(command.utf8)], to: folder)
        let outcome = try Case(folder: folder).run(in: "here", environment: ["LC_ALL": "C"])
        #expect(outcome.stderr.isEmpty)
        let plan = try String(contentsOf: blueprints.appending(path: "plan.json"), encoding: .utf8)
        #expect(outcome.stdout == plan)
    }
}
