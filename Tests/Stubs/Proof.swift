import Foundation
import Testing

/// A proof about the projects of a stack: `prove.py` runs it.
struct Proof: Sendable, CustomTestStringConvertible {
    fileprivate struct Outcome {
        let failures: [String]
        /// How much was checked; 0 where the proof did not come to its end.
        let checks: Int
        /// Everything that was said.
        let text: String
    }

    /// A line of what `prove.py` says.
    fileprivate struct Line: Decodable {
        let failure: String?
        let checks: Int?
    }

    static let go = of("go", services + ["new-postgres"])
    static let python = of("python", services + ["new-postgres"])
    static let swift = of("swift", services)
    static let vapor = of(
        "swift", ["vapor-sqlite", "vapor-postgres", "vapor-existing-service", "vapor-hostile-texts"])

    private static let services = [
        "reserved-words", "new-sqlite", "existing-service", "existing-service-without-anchors", "integration-later",
        "hostile-texts", "mutants",
    ]

    private static func of(_ stack: String, _ names: [String]) -> [Proof] {
        names.map { Proof(stack: stack, name: $0) }
    }

    let stack: String
    let name: String

    var testDescription: String { "\(stack) \(name)" }

    func holds() async throws {
        let outcome = try await run()
        for failure in outcome.failures { Issue.record("\(failure)") }
        #expect(outcome.checks > 0, "\(outcome.text)")
    }

    private func run() async throws -> Outcome {
        let python = try #require(
            ProcessInfo.processInfo.environment["SCAFFOLD_PYTHON"], "SCAFFOLD_PYTHON is not set: run `make test`")
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "prove.py")
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [script.path, stack, name]
        process.standardInput = FileHandle.nullDevice
        let output = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        try Data().write(to: output)
        let sink = try FileHandle(forWritingTo: output)
        process.standardOutput = sink
        process.standardError = sink
        try await Self.end(of: process)
        return Outcome(text: try String(contentsOf: output, encoding: .utf8))
    }

    /// Runs a process to its end, without holding one of the few threads that tests have.
    private static func end(of process: Process) async throws {
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in ended.resume() }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
    }
}

extension Proof.Outcome {
    init(text: String) {
        let lines = text.split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Proof.Line.self, from: Data($0.utf8))
        }
        self.init(failures: lines.compactMap(\.failure), checks: lines.compactMap(\.checks).first ?? 0, text: text)
    }
}
