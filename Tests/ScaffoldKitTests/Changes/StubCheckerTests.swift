import Documents
import Testing

@testable import Changes
@testable import Model

@Suite struct StubCheckerTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        var files: [StubFile] = []
        var regions: [StubRegion] = []
        var items: [String: ProjectDisk.Item] = [:]
        /// The codes of the errors, each with a part of its message.
        let told: [(String, String)]

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row(name: "fine", files: [StubFile("a/b", ""), StubFile("a/c", "")], told: []),
        Row(
            name: "paths",
            files: ["/a", "../a", "a/../b", ".git/config", "a\nb", "a\u{202E}b", "", "/\u{301}a", "a\\b"].map {
                StubFile($0, "")
            },
            told: Array(repeating: ("unsafe-path", "which"), count: 9)),
        Row(
            name: "long path", files: [StubFile(String(repeating: "a/", count: 3000) + "b", "")],
            told: [("unsafe-path", "longer")]),
        Row(name: "own path", files: [StubFile("scaffold.lock", "")], told: [("unsafe-path", "scaffold's own")]),
        Row(
            name: "own path by case", files: [StubFile("Scaffold.lock", "")], told: [("path-clash", "`Scaffold.lock`")]),
        Row(name: "twice", files: [StubFile("a", ""), StubFile("a", "")], told: [("bad-stub", "two stubs")]),
        Row(
            name: "case", files: [StubFile("a/x", ""), StubFile("A/y", "")], told: [("path-clash", "`a` and `A`")]),
        Row(
            name: "case on disk", files: [StubFile("a/x", "")], items: ["A/y": .file([])], told: [("path-clash", "`A`")]
        ),
        Row(
            name: "form", files: [StubFile("\u{E9}", ""), StubFile("e\u{301}", "")],
            told: [("bad-stub", "two stubs")]),
        Row(
            name: "form on disk", files: [StubFile("\u{E9}/x", "")], items: ["e\u{301}/x": .file([])],
            told: [("path-clash", "é")]),
        Row(
            name: "folder", files: [StubFile("a/b/c", ""), StubFile("a", "")],
            told: [("not-a-folder", "same blueprint")]),
        Row(
            name: "file on disk", files: [StubFile("a/b/c", "")], items: ["a": .file([])],
            told: [("not-a-folder", "`a` is a file")]),
        Row(
            name: "link above", files: [StubFile("a/b/c", "")], items: ["a/b": .link], told: [("not-a-folder", "link")]),
        Row(
            name: "folder in place", files: [StubFile("a", "")], items: ["a": .folder], told: [("not-a-file", "folder")]
        ),
        Row(
            name: "link in place", regions: [StubRegion("a", "r", "")], items: ["a": .link],
            told: [("not-a-file", "link")]),
        Row(
            name: "unreadable", files: [StubFile("a", "")], items: ["a": .unreadable("no")],
            told: [("unreadable", ": no")]),
        Row(
            name: "no lock to read", files: [StubFile("a", "")], items: ["scaffold.lock": .link],
            told: [("not-a-file", "lock")]),
        Row(
            name: "damaged lock", files: [StubFile("a", "")], items: ["scaffold.lock": .file([0])],
            told: [("encoding", "UTF-8")]),
        Row(name: "owner", files: [StubFile("a", "", owner: "a b")], told: [("bad-stub", "owner")]),
        Row(
            name: "digest", files: [StubFile(path: "a", text: "", keep: .once, owner: "o", digest: "x")],
            told: [("bad-stub", "digest")]),
        Row(name: "id", regions: [StubRegion("a", "a b", "")], told: [("bad-stub", "`a b`")]),
        Row(name: "anchor", regions: [StubRegion("a", "r", "", at: "a.")], told: [("bad-stub", "`a.`")]),
        Row(name: "null byte", regions: [StubRegion("a", "r", "\0")], told: [("bad-stub", "null")]),
        Row(
            name: "two regions", regions: [StubRegion("a", "r", ""), StubRegion("a", "r", "")],
            told: [("bad-stub", "two regions")]),
        Row(
            name: "marks in a region", regions: [StubRegion("a", "r", "x\n# scaffold:end r\n")],
            told: [("bad-stub", "mark")]),
    ]

    @Test(arguments: rows)
    func refuses(_ row: Row) {
        var project = MemoryProject()
        project.items = row.items
        var diagnostics = Diagnostics()
        let plan = project.plan(row.files, row.regions, reporting: &diagnostics)
        #expect((plan == nil) == !row.told.isEmpty)
        #expect(diagnostics.all.map(\.code) == row.told.map(\.0))
        for (fault, told) in zip(diagnostics.all, row.told) { #expect(fault.message.contains(told.1)) }
    }

    @Test func tellsNamesThatOnlyTheLockKnows() throws {
        var project = MemoryProject()
        var diagnostics = Diagnostics()
        project.carryOut(try #require(project.plan([StubFile("a", "")], reporting: &diagnostics)))
        project.files = [:]
        #expect(project.plan([StubFile("A", "")], reporting: &diagnostics) == nil)
        #expect(diagnostics.all.map(\.code) == ["path-clash"])
    }

    /// Reported once, with a fix that works.
    @Test func tellsOfAFileThatChangedItsCase() throws {
        var project = MemoryProject()
        var diagnostics = Diagnostics()
        project.carryOut(try #require(project.plan([StubFile("Readme.md", "")], reporting: &diagnostics)))
        let renamed = [StubFile("README.md", "")]
        #expect(project.plan(renamed, reporting: &diagnostics) == nil)
        #expect(diagnostics.all.map { $0.fix?.contains("rename it on disk and in `scaffold.lock`") } == [true])
        project.files = ["README.md": ""]
        project.lock["README.md"] = project.lock["Readme.md"]
        project.lock["Readme.md"] = LockFile.Entry()
        diagnostics = Diagnostics()
        #expect(try #require(project.plan(renamed, reporting: &diagnostics)).told == ["identical README.md"])
    }
}
