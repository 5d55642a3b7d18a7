import Foundation
import Testing

/// Every folder of `cases/` is a test: its `cmd` runs in a copy of `input/`, and what comes out is what stands there.
@Suite struct EndToEndTests {
    @Test(arguments: try Case.all()) func behaves(_ test: Case) throws {
        let outcome = try test.run(in: "here", environment: ["LC_ALL": "C", "TZ": "UTC"])
        try Golden.expect(outcome.status, at: test.folder.appending(path: "status"), default: "0\n")
        try Golden.expect(outcome.stdout, at: test.folder.appending(path: "stdout"), default: "")
        try Golden.expect(outcome.stderr, at: test.folder.appending(path: "stderr"), default: "")
        try Golden.expect(tree: outcome.tree, at: test.folder.appending(path: "expected"), default: test.input())
    }

    /// The same bytes in a folder of another name, under another locale and in another time zone.
    @Test(arguments: try Case.all()) func isTheSameEverywhere(_ test: Case) throws {
        let here = try test.run(in: "here", environment: ["LC_ALL": "C", "TZ": "UTC"])
        let there = try test.run(
            in: "über there", environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"])
        #expect(here == there)
    }
}
