import Foundation
import TestSupport
import Testing

/// At a terminal, the program asks what to do with each conflicting file.
@Suite struct QuestionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let answers: String
        let status: Int32
        /// The two conflicting files afterwards: `mine`, `new`, `merged`.
        let files: [String]
        let shown: String
        var testDescription: String { answers.isEmpty ? "the input ends" : answers }
    }

    @Test(arguments: [
        Row(answers: ",", status: 0, files: ["mine", "mine"], shown: "[y N a d m q h]"),
        Row(answers: "n,y", status: 0, files: ["mine", "new"], shown: "update  checks/note.py"),
        Row(answers: "y,n", status: 0, files: ["new", "mine"], shown: "keep  checks/note.py"),
        Row(answers: "a", status: 0, files: ["new", "new"], shown: "update  checks/note.py"),
        Row(answers: "m,m", status: 1, files: ["merged", "merged"], shown: "<<<<<<<"),
        Row(answers: "d,n,n", status: 0, files: ["mine", "mine"], shown: "-mine"),
        Row(answers: "h,n,n", status: 0, files: ["mine", "mine"], shown: "merge both"),
        Row(answers: "what,n,n", status: 0, files: ["mine", "mine"], shown: "merge both"),
        Row(answers: "y,q", status: 3, files: ["mine", "mine"], shown: "nothing was written"),
        Row(answers: "y", status: 3, files: ["mine", "mine"], shown: "nothing was written"),
        Row(answers: "", status: 3, files: ["mine", "mine"], shown: "nothing was written"),
    ])
    func doesWhatIsAnswered(_ row: Row) throws {
        let place = try Workplace()
        let files = ["models/note.py", "checks/note.py"]
        try FileTree.write(Dictionary(uniqueKeysWithValues: files.map { ($0, Data("mine\n".utf8)) }), to: place.project)
        let python = try TestTools.python().path
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "terminal.py")
        let (text, _) = try place.run(Workplace.note + ["--write"], with: [python, script.path, row.answers])
        #expect(text.hasSuffix("= \(row.status)\n"), "\(text)")
        #expect(text.contains(row.shown), "\(text)")
        let found = try files.map { path in
            let text = try String(contentsOf: place.project.appending(path: path), encoding: .utf8)
            return text == "mine\n" ? "mine" : text.contains("<<<<<<<") ? "merged" : "new"
        }
        #expect(found == row.files, "\(text)")
    }

    /// While the first run waits for its answer, it has seen the project and written nothing: a second one that planned
    /// now would give its migration the same number.
    @Test func keepsOthersFromPlanningMeanwhile() throws {
        let place = try Workplace()
        try FileTree.write(["models/note.py": Data("mine\n".utf8)], to: place.project)
        let python = try TestTools.python().path
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "terminal.py")
        let told = place.top.appending(path: "told")
        let (first, output) = try place.start(
            Workplace.note + ["--write"], with: [python, script.path, "@\(told.path)"])
        let asked = place.top.appending(path: "told.asked")
        while first.isRunning, !FileManager.default.fileExists(atPath: asked.path) { usleep(1000) }
        let tag = Workplace.note.dropLast() + ["tag", "--write"]
        let second = try place.run(Array(tag))
        #expect(second.status == 74 && second.text.contains("another run of scaffold is active"), "\(second.text)")
        #expect(try place.tree().keys.sorted() == ["models/note.py"])
        try Data("n".utf8).write(to: told, options: .atomic)
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        first.waitUntilExit()
        #expect(text.hasSuffix("= 0\n"), "\(text)")
        #expect(try place.run(Array(tag)).status == 0)
        let migrations = try place.tree().keys.filter { $0.hasPrefix("migrations/") }.sorted()
        #expect(migrations == ["migrations/001_create_notes.sql", "migrations/002_create_tags.sql"])
    }
}
