import Documents
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Blueprints
@testable import Planning

/// Whatever the program plans passes its own strict check: for all stacks, features and starters, in a new project, in
/// one it wrote, and in others.
@Suite struct OwnPlanTests {
    struct Plan: Sendable, CustomTestStringConvertible {
        let stack: String
        let feature: String
        var testDescription: String { "\(stack) \(feature)" }
    }

    static func plans() throws -> [Plan] {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let starters = catalog.heads(of: .starter).map(\.name)
        let features = catalog.heads(of: .feature).map { $0.generic ? "booking" : $0.name }
        return catalog.heads(of: .stack).flatMap { stack in
            (features + starters).map { Plan(stack: stack.name, feature: $0) }
        }
    }

    /// Small repositories, as people have them: nothing in them, some files of the stack, some of another.
    private static let repositories: [[String: String]] = [
        ["README.md": "# shop\n"],
        ["go.mod": "module example.com/shop\n\ngo 1.22\n", "internal/routes/routes.go": "package routes\n"],
        ["go.mod": "module shop\n", "migrations/0007_create_orders.sql": "CREATE TABLE orders (id TEXT);\n"],
        ["pyproject.toml": "[project]\nname = \"shop\"\n", "app/main.py": "app = None\n"],
        ["Package.swift": "// swift-tools-version:6.0\n", "Sources/App/routes.swift": "func routes() {}\n"],
    ]

    @Test(arguments: try plans()) func passesTheStrictCheck(_ plan: Plan) throws {
        let new = try Example(plan.feature, stack: plan.stack)
        #expect(findings(in: PlanReport.json.text(of: new.plan)) == [])
        for files in Self.repositories {
            try Self.inFolder(of: files) { folder in
                // A project of another stack is refused; what is planned is checked.
                guard let example = try? Example(plan.feature, stack: plan.stack, in: folder) else { return }
                #expect(findings(in: PlanReport.json.text(of: example.plan)) == [], "in \(files.keys.sorted())")
            }
        }
    }

    /// In a project that has another feature already.
    @Test(arguments: try plans()) func passesInAProjectOfItsOwn(_ plan: Plan) throws {
        try Self.inFolder(of: [:]) { folder in
            try Self.write("parcel", stack: plan.stack, in: folder)
            let example = try Example(plan.feature, stack: plan.stack, in: folder)
            #expect(findings(in: PlanReport.json.text(of: example.plan)) == [])
        }
    }

    @Test(arguments: try teams()) func passesWithBlueprintsOfTeams(_ team: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: team.appending(path: "features").path)
        let own = try FileManager.default.contentsOfDirectory(atPath: team.appending(path: "stacks").path)
        let stacks = own.map { $0.replacing(".yaml", with: "") }.filter { $0 != "rest" }
        for feature in files.map({ $0.replacing(".yaml", with: "") }) {
            for stack in stacks {
                let example = try Example(feature, stack: stack, blueprints: [team])
                #expect(findings(in: PlanReport.json.text(of: example.plan)) == [], "\(stack) \(feature)")
            }
        }
    }

    static func teams() throws -> [URL] {
        let folder = URL(filePath: #filePath).appending(path: "../../Stubs/teams").standardized
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
    }

    private static func write(_ feature: String, stack: String, in folder: URL) throws {
        let process = Process()
        process.executableURL = try TestTools.program()
        process.arguments = ["-q", "--stack", stack, feature, "--write"]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    private static func inFolder(of files: [String: String], _ body: (URL) throws -> Void) throws {
        let top = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        let folder = top.appending(path: "shop")
        defer { try? FileManager.default.removeItem(at: top) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        try body(folder)
    }
}
