import Documents
import Platform
import SystemPackage
import Testing

@testable import Blueprints
@testable import Planning

/// What merges leave in the order of migrations.
@Suite struct FileOrderTests {
    private let chain = ChainSpec(own: "revision", previous: "down_revision")

    private func faults(_ files: [String: String], chains: [ChainSpec] = []) throws -> [String] {
        let box = Sandbox()
        for (path, text) in files { box.put(path, text) }
        let repository = try Repository(at: FilePath(box.path))
        return FileOrder(of: "db", in: repository, chains: chains).faults().map(\.message)
    }

    @Test func findsTwoFilesOfOneNumber() throws {
        let files = [
            "db/001_a.sql": "", "db/002_b.sql": "", "db/2_c.sql": "", "db/003_d.sql": "", "other/003_e.sql": "",
        ]
        #expect(try faults(files) == ["`db/002_b.sql`, `db/2_c.sql` have the same number"])
    }

    @Test(arguments: [
        [:], ["db/001_a.sql": ""], ["db/001_a.up.sql": "", "db/001_a.down.sql": ""],
        ["db/001_a.sql": "", "db/001b.sql": "", "db/README.md": ""],
    ])
    func leavesOthers(_ files: [String: String]) throws {
        #expect(try faults(files) == [])
        #expect(try faults(files, chains: [chain]) == [])
    }

    private func revision(_ name: String, after: String) -> String {
        "revision = \"\(name)\"\ndown_revision = \"\(after)\"\n"
    }

    @Test func findsTwoHeadsWhateverTheNumbers() throws {
        var files = ["db/0001_a.py": "revision = \"a\"\ndown_revision = None\n"]
        files["db/0002_b.py"] = revision("b", after: "a")
        #expect(try faults(files, chains: [chain]) == [])
        files["db/0003_c.py"] = revision("c", after: "a")
        #expect(
            try faults(files, chains: [chain])
                == ["the chain of files in `db` has 2 heads: `b` (`db/0002_b.py`), `c` (`db/0003_c.py`)"])
        files["db/0002_c.py"] = revision("d", after: "c")
        files["db/0002_m.py"] = "revision = \"m\"\ndown_revision = (\"b\", \"d\")\n"
        #expect(try faults(files, chains: [chain]) == [])
    }

    @Test func findsTwoFilesOfOneName() throws {
        let files = [
            "db/0001_a.py": "revision = \"0001\"\n", "db/0002_b.py": revision("0002", after: "0001"),
            "db/0002_c.py": revision("0002", after: "0001"),
        ]
        #expect(
            try faults(files, chains: [chain])
                == ["`db/0002_b.py`, `db/0002_c.py` have the same name in the chain"])
    }
}
