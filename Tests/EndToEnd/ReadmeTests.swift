import Foundation
import Testing

/// The README matches the program: the output of each `$ command` in its console blocks, with `...` for any lines.
@Suite struct ReadmeTests {
    @Test(arguments: try Self.examples()) func printsWhatTheReadmeShows(_ example: Example) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileTree.write(["cmd": Data("exec 2>&1\n\(example.command)\n".utf8)], to: folder)
        let outcome = try Case(folder: folder).run(in: "here", environment: ["LC_ALL": "C"])
        var rest = outcome.stdout.split(separator: "\n", omittingEmptySubsequences: true)[...]
        var maySkip = false
        for line in example.lines {
            if line == "..." {
                maySkip = true
                continue
            }
            let position = maySkip ? rest.firstIndex(of: line[...]) : rest.first == line[...] ? rest.startIndex : nil
            guard let position else {
                Issue.record("the program does not print: \(line)\nbut goes on with: \(rest.first ?? "")")
                return
            }
            rest = rest[(position + 1)...]
            maySkip = false
        }
        #expect(maySkip || rest.isEmpty)
    }

    struct Example: Sendable, CustomTestStringConvertible {
        let command: String
        let lines: [String]
        var testDescription: String { command }
    }

    private static func examples() throws -> [Example] {
        let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        let blocks = text.components(separatedBy: "```console\n").dropFirst()
        return try blocks.map { block in
            let lines = try #require(block.components(separatedBy: "\n```").first).components(separatedBy: "\n")
            let command = try #require(lines.first)
            return Example(command: String(command.dropFirst(2)), lines: Array(lines.dropFirst()))
        }
    }
}
