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
        Row(answers: "m,m", status: 0, files: ["merged", "merged"], shown: "<<<<<<<"),
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
}
