import Documents
import Testing

@testable import ScaffoldKit

@Suite struct LockTests {
    static let hex = String(repeating: "0123456789abcdef", count: 4)

    private func read(_ text: String) -> (lock: LockFile?, faults: [Diagnostic]) {
        var diagnostics = Diagnostics()
        let lock = LockReader.read(Array(text.utf8), reporting: &diagnostics)
        return (lock, diagnostics.all)
    }

    private func sample() throws -> LockFile {
        let content = try #require(Digest(hex: Self.hex))
        var lock = LockFile()
        for path in ["b c/d.go", "a.go", "é/\u{301}x"] {
            lock[path].file = LockFile.FileRecord(
                content: content, keep: .managed, owner: "subscription", blueprint: Self.hex)
        }
        for id in ["z", "a.routes"] {
            lock["a.go"].regions[id] = LockFile.RegionRecord(
                content: content, owner: "stripe", blueprint: Self.hex)
        }
        return lock
    }

    @Test func readsWhatItWrites() throws {
        let lock = try sample()
        let text = String(decoding: lock.bytes, as: UTF8.self)
        let (read, faults) = read(text)
        #expect(read == lock)
        #expect(faults.isEmpty)
        #expect(
            text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.replacing(Self.hex, with: "H") } == [
                "file H managed subscription H a.go", "region H stripe H a.routes a.go", "region H stripe H z a.go",
                "file H managed subscription H b c/d.go", "file H managed subscription H é/\u{301}x",
            ])
    }

    @Test func bearsLineEndsOfWindows() throws {
        let lock = try sample()
        let text = String(decoding: lock.bytes, as: UTF8.self)
        #expect(read(text.replacing("\n", with: "\r\n")).lock == lock)
    }

    @Test func isEmptyWhereThereIsNone() {
        var diagnostics = Diagnostics()
        #expect(LockFile.read(from: ProjectDisk { _ in .missing }, reporting: &diagnostics) == LockFile())
        #expect(LockFile.read(from: ProjectDisk { _ in .folder }, reporting: &diagnostics) == nil)
        #expect(LockFile.read(from: ProjectDisk { _ in .file([]) }, reporting: &diagnostics) == nil)
        #expect(diagnostics.all.map(\.code) == ["not-a-file", "lock-header"])
    }

    /// Lines below the header, `H` standing for a digest, with `line:column code` of each fault.
    static let faults: [(String, [String])] = [
        ("file H managed o H a", ["2:1 lock-cut"]),
        ("fil H managed o H a\n\nfile H a\n", ["2:1 lock-record", "4:1 lock-record"]),
        ("file X often a/b H ../x\n", ["2:6 lock-record", "2:8 lock-record", "2:14 lock-record", "2:83 lock-record"]),
        ("region H o H É p\n", ["2:75 lock-record"].map { $0.replacing("75", with: "140") }),
        ("file H managed  H a\n", ["2:79 lock-record"]),
        ("file H managed o H /etc/passwd\n", ["2:146 lock-record"]),
        ("file H managed o H .git/\u{301}hooks\n", ["2:146 lock-record"]),
        ("file H managed o H a\u{202E}b\n", ["2:146 lock-record"]),
        ("file H managed o H a\nfile H once o H a\n", ["3:143 duplicate-record"]),
        ("region H o H i a\nregion H p H i a\n", ["3:140 duplicate-record"]),
        ("file H managed o H a/x\nfile H managed o H A/y\n", ["3:146 path-clash"]),
        ("file H managed o H \u{E9}\nfile H managed o H e\u{301}\n", ["3:146 path-clash"]),
        ("file H managed o H ss\nfile H managed o H ß\n", ["3:146 path-clash"]),
        (
            "<<<<<<< ours\nfile H managed o H a\n=======\nfile H once o H a\n>>>>>>> theirs\n",
            ["2:1 merge-marks", "5:143 duplicate-record"]
        ),
    ]

    @Test(arguments: faults)
    func tellsFaults(_ lines: String, _ expected: [String]) {
        let digest = Self.hex
        let text = "# scaffold.lock 1\n" + lines.replacing("H", with: digest).replacing("\u{301}\(digest)", with: "H")
        let (lock, faults) = read(text)
        #expect(lock == nil)
        #expect(
            faults.map { fault in
                let start = fault.location?.range.start
                return "\(start?.line ?? 0):\(start?.column ?? 0) \(fault.code)"
            } == expected)
        #expect(faults.allSatisfy { $0.fix != nil })
    }

    static let heads: [(String, String)] = [
        ("", "lock-header"), ("file\n", "lock-header"), ("# scaffold.lock 2\n", "lock-version"),
        ("# scaffold.lock 10\n", "lock-version"), ("<<<<<<< HEAD\n", "merge-marks"),
        ("\u{FEFF}# scaffold.lock 1\n", "lock-header"),
        ("# scaffold.lock 1\n\0\n", "encoding"),
    ]

    @Test(arguments: heads)
    func stopsAtTheHead(_ text: String, _ code: String) {
        #expect(read(text).faults.map(\.code) == [code])
    }

    @Test(.timeLimit(.minutes(1))) func bearsWhatIsHuge() {
        let deep = String(repeating: "a/", count: 2000) + "b"
        let records = (0..<500).map { "file \(Self.hex) once o \(Self.hex) \($0)/\(deep)\n" }
        #expect(read("# scaffold.lock 1\n" + records.joined()).lock?.paths.count == 500)
        #expect(read("# scaffold.lock 1\n" + String(repeating: "x\n", count: 100_000)).faults.count == 100)
        var diagnostics = Diagnostics()
        _ = LockReader.read([UInt8](repeating: 0xFF, count: 17 << 20), reporting: &diagnostics)
        #expect(diagnostics.all.map(\.code) == ["size"])
    }
}
