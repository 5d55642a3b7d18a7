import Documents
import Testing

@testable import Changes
@testable import Disk

/// Obstacles of a run: nothing is written and everything is reported.
@Suite struct RefusalTests {
    enum Verdict { case refused, conflict }

    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let verdict: Verdict
        let messages: [String]
        let change: Change
        let prepare: @Sendable (Sandbox) -> Void

        init(
            _ name: String, _ verdict: Verdict, _ messages: String..., change: Change,
            prepare: @escaping @Sendable (Sandbox) -> Void
        ) {
            testDescription = name
            self.verdict = verdict
            self.messages = messages
            self.change = change
            self.prepare = prepare
        }
    }

    static let new = Scene.change("cmd/a.go", nil, "new")
    static let update = Scene.change("cmd/a.go", "old", "new")

    static let rows = [
        Row("new file is there", .conflict, "`cmd/a.go` was created after the changes were planned", change: new) {
            $0.put("cmd/a.go", "mine")
        },
        Row("file was changed", .conflict, "`cmd/a.go` was changed after the changes were planned", change: update) {
            $0.put("cmd/a.go", "oId")
        },
        Row("file has grown", .conflict, "`cmd/a.go` was changed after the changes were planned", change: update) {
            $0.put("cmd/a.go", "older")
        },
        Row("file was removed", .conflict, "`cmd/a.go` was removed after the changes were planned", change: update) {
            $0.put("cmd/b.go", "")
        },
        Row("folder was removed", .conflict, "`cmd/a.go` was removed after the changes were planned", change: update) {
            $0.put("b.go", "")
        },
        Row("file is a link", .refused, "`cmd/a.go` is a link, and links are not followed", change: update) {
            $0.put("cmd/b.go", "old")
            $0.link("cmd/a.go", to: "b.go")
        },
        Row("file is a dangling link", .refused, "`cmd/a.go` is a link, and links are not followed", change: new) {
            $0.put("cmd/b.go", "")
            $0.link("cmd/a.go", to: "nothing")
        },
        Row("file is a chain of links", .refused, "`cmd/a.go` is a link, and links are not followed", change: new) {
            $0.put("cmd/b.go", "")
            $0.link("cmd/c.go", to: "d.go")
            $0.link("cmd/a.go", to: "c.go")
        },
        Row("folder is a link", .refused, "`cmd` is a link, and links are not followed", change: new) {
            $0.put("other/b.go", "")
            $0.link("cmd", to: "other")
        },
        Row("folder is a dangling link", .refused, "`cmd` is a link, and links are not followed", change: new) {
            $0.link("cmd", to: "nothing")
        },
        Row(
            "folder of the folder is a link", .refused, "`a` is a link, and links are not followed",
            change: Scene.change("a/b/c", "old", "new")
        ) {
            $0.put("other/b/c", "old")
            $0.link("a", to: "other")
        },
        Row("folder is a file", .refused, "`cmd` is not a folder, so no files can be written to it", change: new) {
            $0.put("cmd", "mine")
        },
        Row("folder is a pipe", .refused, "`cmd` is not a folder, so no files can be written to it", change: new) {
            $0.makePipe("cmd")
        },
        Row("file is a folder", .refused, "`cmd/a.go` is a folder, so no file can be written there", change: new) {
            $0.put("cmd/a.go/b", "mine")
        },
        Row(
            "file is a pipe", .refused, "`cmd/a.go` is not a regular file, so no file can be written there",
            change: update
        ) {
            $0.put("cmd/b", "")
            $0.makePipe("cmd/a.go")
        },
        Row("name differs by case", .refused, "`cmd/a.go` clashes with `cmd/A.go`", change: new) {
            $0.put("cmd/A.go", "mine")
        },
        Row("folder differs by case", .refused, "`cmd/a.go` clashes with `Cmd`", change: new) {
            $0.put("Cmd/b.go", "mine")
        },
        Row(
            "name differs by normal form", .refused, "`u\u{308}.go` clashes with `\u{fc}.go`",
            change: Scene.change("u\u{308}.go", nil, "new")
        ) { $0.put("\u{fc}.go", "mine") },
        Row(
            "nobody has decided", .conflict, "`a.go` edited since it was generated",
            change: Change(
                path: "a.go", kind: .conflict, old: [1], new: [2], reason: "edited since it was generated")
        ) { $0.put("a.go", "\u{1}") },
    ]

    @Test(arguments: rows)
    func tells(_ row: Row) throws {
        let box = Sandbox()
        row.prepare(box)
        let before = box.items
        let others = [Scene.change("b.txt", nil, "b"), row.change, Scene.change("c/d.txt", nil, "d")]
        let report = Applier(ProjectTree(try box.disk())).apply(ChangeSet(changes: others))
        expect(report, row.verdict, row.messages)
        #expect(box.items == before)
    }

    @Test(arguments: [
        ("../a", "cannot write to `../a`, which has an empty, `.` or `..` part"),
        ("/etc/a", "cannot write to `/etc/a`, which is not relative to the project"),
        (".git/hooks/a", "cannot write to `.git/hooks/a`, which is in `.git`"),
        ("a\nb", "cannot write to `a\nb`, which contains a control character, `\\` or `:`"),
        (
            ".scaffold-state/lock",
            "cannot write to `.scaffold-state/lock`, which is in scaffold's state folder"
        ),
        (".Scaffold-State", "cannot write to `.Scaffold-State`, which is in scaffold's state folder"),
        (".git/\u{301}a", "cannot write to `.git/\u{301}a`, which is in `.git`"),
        ("a/\u{301}a", "cannot write to `a/\u{301}a`, which has a part that starts with an accent"),
        ("b.txt", "`b.txt` and `b.txt` cannot both be written"),
        ("B.TXT", "`b.txt` and `B.TXT` cannot both be written"),
        ("b.txt/c", "`b.txt` and `b.txt/c` cannot both be written"),
        ("C/e.txt", "`c/d.txt` and `C/e.txt` cannot both be written"),
        ("c", "`c` and `c/d.txt` cannot both be written"),
    ])
    func refusesPaths(_ path: String, _ message: String) throws {
        let box = Sandbox()
        let changes = ["b.txt", "c/d.txt", path].map { Scene.change($0, nil, "new") }
        expect(Applier(ProjectTree(try box.disk())).apply(ChangeSet(changes: changes)), .refused, [message])
        #expect(box.items.isEmpty)
    }

    @Test func tellsAll() throws {
        let box = Sandbox()
        box.put("a", "mine")
        box.put("b", "mine")
        let changes = ["a", "b"].map { Scene.change($0, nil, "new") }
        let report = Applier(ProjectTree(try box.disk())).apply(ChangeSet(changes: changes))
        expect(report, .conflict, ["a", "b"].map { "`\($0)` was created after the changes were planned" })
    }

    @Test func survivesALongHostilePath() throws {
        let box = Sandbox()
        let path = Array(repeating: "a", count: 40_000).joined(separator: "/")
        let deep = Array(repeating: "a", count: 2_000).joined(separator: "/")
        let changes = [path, deep].map { Scene.change($0, nil, "new") }
        let report = Applier(ProjectTree(try box.disk())).apply(ChangeSet(changes: changes))
        #expect(report.result.faults.count == 2)
    }

    private func expect(_ report: WriteReport, _ verdict: Verdict, _ messages: [String]) {
        #expect(report.result.faults.map(\.message) == messages)
        switch report.result {
        case .refused: #expect(verdict == .refused)
        case .conflict: #expect(verdict == .conflict)
        default: Issue.record("\(report.result)")
        }
    }
}
