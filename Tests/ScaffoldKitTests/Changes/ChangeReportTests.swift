import Testing

@testable import Changes

@Suite struct ChangeReportTests {
    private let report = ChangeReport(
        ChangeSet(changes: [
            Change(path: "a.go", kind: .create, old: nil, new: Array("x\n".utf8)),
            Change(path: "b.go", kind: .keep, old: [0x61], new: [0x61], reason: "changed by hand"),
        ]))

    @Test func printsText() {
        #expect(report.text() == "      create  a.go\n        keep  b.go  (changed by hand)\n")
    }

    @Test func countsWhatStaysAsItIs() {
        let same = ["go.mod", "main.go"].map { Change(path: $0, kind: .identical, old: [0x61], new: [0x61]) }
        let new = Change(path: "a.go", kind: .create, old: nil, new: [])
        let report = ChangeReport(ChangeSet(changes: same + [new]))
        #expect(report.text() == "      create  a.go\n   identical  2 files\n")
        #expect(
            report.text(isVerbose: true)
                == "   identical  go.mod\n   identical  main.go\n      create  a.go\n")
    }

    @Test func printsJSON() {
        #expect(
            report.json == """
                {
                  "changes": [
                    {
                      "path": "a.go",
                      "change": "create",
                      "reason": null
                    },
                    {
                      "path": "b.go",
                      "change": "keep",
                      "reason": "changed by hand"
                    }
                  ],
                  "counts": {
                    "create": 1,
                    "identical": 0,
                    "update": 0,
                    "inject": 0,
                    "keep": 1,
                    "skip": 0,
                    "conflict": 0,
                    "remove": 0
                  }
                }

                """)
    }

    @Test func printsTheDifference() {
        #expect(report.diff == "--- /dev/null\n+++ b/a.go\n@@ -0,0 +1 @@\n+x\n")
    }
}
