import Documents
import Testing

@testable import Changes
@testable import Model

@Suite struct StatusTests {
    private func made() throws -> MemoryProject {
        var project = MemoryProject()
        var diagnostics = Diagnostics()
        let files = [
            StubFile("m", "one\ntwo\n"), StubFile("o", "x\n", .once),
            StubFile("r", "head\n  # scaffold:anchor here\n", .once),
        ]
        let plan = project.plan(files, [StubRegion("r", "a", "1\n2\n")], reporting: &diagnostics)
        project.carryOut(try #require(plan))
        return project
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let edit: @Sendable (inout MemoryProject) -> Void
        /// `state path` of each record that is not as it was generated; drift is marked.
        let told: [String]

        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row(name: "nothing", edit: { _ in }, told: []),
        Row(name: "managed", edit: { $0.files["m"] = "one\n2\n" }, told: ["modified m!"]),
        Row(name: "gone", edit: { $0.files["m"] = nil }, told: ["deleted m!"]),
        Row(name: "once", edit: { $0.files["o"] = "y\n" }, told: ["modified o"]),
        Row(name: "once gone", edit: { $0.files["o"] = nil }, told: ["deleted o!"]),
        Row(name: "link", edit: { $0.items["m"] = .link }, told: ["replaced m!"]),
        Row(name: "unreadable", edit: { $0.items["m"] = .unreadable("no") }, told: ["unreadable m!"]),
        Row(
            name: "region", edit: { $0.files["r"] = $0.files["r"]?.replacing("  1", with: "  one") ?? "" },
            told: ["modified r a!"]),
        Row(
            name: "moved region",
            edit: { $0.files["r"] = $0.files["r"]?.replacing("  ", with: "\t") ?? "" }, told: ["modified r"]),
        Row(
            name: "marks of a merge",
            edit: { $0.files["m"] = "<<<<<<< yours\n1\n=======\none\n>>>>>>> scaffold\ntwo\n" },
            told: ["unsettled m!"]),
        Row(
            name: "marks in what is made once", edit: { $0.files["o"] = "<<<<<<< yours\r\ny\r\n=======\r\nx\r\n" },
            told: ["unsettled o!"]),
        Row(
            name: "marks in a region",
            edit: { $0.files["r"] = $0.files["r"]?.replacing("  1", with: "  <<<<<<< yours\n  1") ?? "" },
            told: ["unsettled r a!"]),
        Row(name: "marks of others", edit: { $0.files["m"] = "<<<<<<< HEAD\none\n=======\n" }, told: ["modified m!"]),
        Row(name: "region gone", edit: { $0.files["r"] = "head\n  # scaffold:anchor here\n" }, told: ["deleted r a!"]),
        Row(
            name: "damage", edit: { $0.files["r"] = $0.files["r"]?.replacing("scaffold:end", with: "end") ?? "" },
            told: ["modified r", "damaged r a!"]),
        Row(name: "all of a file", edit: { $0.files["r"] = nil }, told: ["deleted r!", "deleted r a!"]),
    ]

    @Test(arguments: rows)
    func tellsWhatBecameOfEverything(_ row: Row) throws {
        var project = try made()
        row.edit(&project)
        let status = ProjectStatus(of: project.lock, on: project.disk)
        let told = status.records.filter { $0.state != .unchanged }.map { record in
            let region = record.region.map { " " + $0 } ?? ""
            return "\(record.state.rawValue) \(record.path)\(region)\(record.isDrift ? "!" : "")"
        }
        #expect(told == row.told)
        #expect(status.hasDrift == row.told.contains { $0.hasSuffix("!") })
        #expect(status.records.count == 4)
    }

    @Test func reports() throws {
        var project = try made()
        project.files["m"] = nil
        project.files["o"] = "y\n"
        let report = StatusReport(ProjectStatus(of: project.lock, on: project.disk))
        #expect(report.text == "     deleted  m\n    modified  o  (created once and yours since)\n")
        #expect(report.summary == "1 modified, 1 deleted, 2 unchanged")
        #expect(
            report.json.contains(
                """
                    {
                      "path": "r",
                      "region": "a",
                      "keep": "managed",
                      "owner": "project",
                      "state": "unchanged",
                      "drift": false,
                      "reason": null
                    }
                  ],
                  "counts": {
                    "unchanged": 2,
                    "modified": 1,
                    "unsettled": 0,
                    "deleted": 1,
                    "damaged": 0,
                    "replaced": 0,
                    "unreadable": 0
                  },
                  "drift": true
                }

                """))
    }

    @Test func showsWhatAPersonChanged() throws {
        var project = try made()
        project.files["m"] = "one\n2\n"
        project.files["o"] = "y\n"
        project.files["r"] = project.files["r"]?.replacing("  1", with: "  I") ?? ""
        let status = ProjectStatus(of: project.lock, on: project.disk)
        let diffs = RecordDiff.diffs(of: status, project.lock, on: project.disk, mergeBases: project.mergeBases)
        #expect(
            diffs.map { $0.diff?.text } == [
                "--- a/m\n+++ b/m\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n", nil,
                """
                --- a/r
                +++ b/r
                @@ -1,6 +1,6 @@
                 head
                   # scaffold:begin a
                -  1
                +  I
                   2
                   # scaffold:end a
                   # scaffold:anchor here

                """,
            ])
        let bare = RecordDiff.diffs(of: status, project.lock, on: project.disk, mergeBases: .none)
        #expect(bare.map(\.diff) == [nil, nil, nil])
    }
}
