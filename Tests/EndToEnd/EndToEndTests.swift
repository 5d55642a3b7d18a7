import Foundation
import TestSupport
import Testing

/// Every folder of `cases/` is a test: its `cmd` runs in a copy of `input/`, and the results must equal the expected
/// ones.
@Suite struct EndToEndTests {
    @Test(arguments: try Case.all()) func behaves(_ test: Case) throws {
        let outcome = try test.run(in: "here", environment: ["LC_ALL": "C", "TZ": "UTC"])
        try Golden.expect(outcome.status, at: test.folder.appending(path: "status"), default: "0\n")
        try Golden.expect(outcome.stdout, at: test.folder.appending(path: "stdout"), default: "")
        try Golden.expect(outcome.stderr, at: test.folder.appending(path: "stderr"), default: "")
        try Golden.expect(tree: outcome.tree, at: test.folder.appending(path: "expected"), default: test.input())
        // The same bytes in a folder of another name, under another locale and in another time zone.
        guard TestTools.areAll else { return }
        let elsewhere = try test.run(
            in: "über there", environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"])
        #expect(outcome == elsewhere)
    }

    /// A misspelt name would have no effect, and the case would test less than it seems to.
    @Test(arguments: try Case.all()) func hasNothingButItsParts(_ test: Case) throws {
        #expect(try test.strangers() == [])
    }

    @Test func tellsAMisspeltPart() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileTree.write(["cmd": Data(), "sderr": Data(), "expected/a": Data()], to: folder)
        #expect(try Case(folder: folder).strangers() == ["sderr"])
    }
}
