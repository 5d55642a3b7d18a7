import Foundation
import Testing

/// The guide to blueprints matches the program: its commands run in order in one folder, and each YAML example is a
/// blueprint, or a part of one, that lints clean.
@Suite struct GuideTests {
    @Test func theCommandsOfTheGuideRunInOrder() throws {
        let commands = try Self.blocks("console").flatMap { block in
            block.split(separator: "\n").map { $0.dropFirst($0.hasPrefix("$ ") ? 2 : 0) }
        }
        #expect(commands.count > 5)
        let outcome = try Self.run((["set -e"] + commands).joined(separator: "\n"), over: [:])
        #expect(outcome.status == "0\n", "\(outcome.stderr)")
        #expect(outcome.tree.keys.contains("team/stacks/house-go/files/README.md.j2"))
        let command = "scaffold blueprint eject go-chi --to team --as house-go\nscaffold blueprint lint team"
        let rest = try Self.run(command, over: outcome.tree.filter { $0.key.hasPrefix("team/") })
        #expect(rest.status == "0\n", "\(rest.stderr)")
    }

    @Test func theBlueprintsOfTheGuideLintClean() throws {
        var files: [String: Data] = [:]
        for (number, example) in try Self.blocks("yaml").enumerated() {
            if example.hasPrefix("phrases:") {
                files["guide/words.yaml"] = Data(example.utf8)
                continue
            }
            let blueprint = try #require(Self.blueprint(of: example, number), "no blueprint has the part:\n\(example)")
            let kind = try #require(Self.value(of: "kind", in: blueprint))
            let name = try #require(Self.value(of: "name", in: blueprint))
            files["guide/\(kind)s/\(name).yaml"] = Data(blueprint.utf8)
            for template in Self.templates(of: blueprint) { files["guide/\(kind)s/\(template)"] = Data("text\n".utf8) }
        }
        #expect(files.count > 7)
        let outcome = try Self.run("scaffold blueprint lint guide", over: files)
        #expect(outcome.status == "0\n", "\(outcome.stderr)")
    }

    /// A whole example unchanged; a part inside a blueprint that has the rest.
    private static func blueprint(of example: String, _ number: Int) -> String? {
        if example.hasPrefix("kind: ") { return example }
        let stack = "kind: stack\nname: part\(number)\nsummary: A part of a stack\nextends: go-chi\n"
        let feature = "kind: feature\nname: part\(number)\nsummary: A part of a feature\nextends: invoice\n"
        switch example.prefix(while: { $0 != ":" }) {
        case "options", "files", "inject", "languages", "snippets", "naming": return stack + example
        case "webhooks", "calls": return feature + example
        case "critical", "requirements":
            return stack + "tasks:\n  - id: api\n" + example.split(separator: "\n").map { "    \($0)\n" }.joined()
        default: return nil
        }
    }

    /// The template files next to a blueprint.
    private static func templates(of blueprint: String) -> [String] {
        blueprint.components(separatedBy: "template: ").dropFirst().map {
            String($0.prefix { $0 != "}" && $0 != "\n" })
        }
    }

    private static func value(of key: String, in blueprint: String) -> String? {
        blueprint.split(separator: "\n").first { $0.hasPrefix("\(key): ") }.map { String($0.dropFirst(key.count + 2)) }
    }

    private static func run(_ script: String, over files: [String: Data]) throws -> Case.Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = Dictionary(uniqueKeysWithValues: files.map { ("input/\($0.key)", $0.value) })
        try FileTree.write(input.merging(["cmd": Data(script.utf8)], uniquingKeysWith: { $1 }), to: folder)
        return try Case(folder: folder).run(in: "guide", environment: ["LC_ALL": "C"])
    }

    private static func blocks(_ language: String) throws -> [String] {
        let guide = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates/README.md")
        let text = try String(contentsOf: guide, encoding: .utf8)
        return try text.components(separatedBy: "```\(language)\n").dropFirst().map { rest in
            try #require(rest.components(separatedBy: "```").first)
        }
    }
}
