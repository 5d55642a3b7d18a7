import Documents
import Testing

@testable import Changes
@testable import Model

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
        for integration in ["stripe", "mail-box"] { lock.add(integration, to: "subscription") }
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
                "with subscription mail-box", "with subscription stripe", "file H managed subscription H a.go",
                "region H stripe H a.routes a.go", "region H stripe H z a.go",
                "file H managed subscription H b c/d.go", "file H managed subscription H é/\u{301}x",
            ])
    }

    @Test func bearsTheSameRecordsOfBothSidesOfAMerge() throws {
        let lock = try sample()
        let text = String(decoding: lock.bytes, as: UTF8.self)
        #expect(read(text + text).lock == lock)
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

    /// Lines below the header, with `H` for a digest and `‸` before each error, and the codes.
    static let faults: [(String, [String])] = [
        ("‸with a\n‸with a b c\nwith ‸a/b ‸ü\n", ["lock-record", "lock-record", "lock-record", "lock-record"]),
        ("‸file H managed o H a", ["lock-cut"]),
        ("‸fil H managed o H a\n\n‸file H a\n", ["lock-record", "lock-record"]),
        ("file ‸X ‸often ‸a/b H ‸../x\n", ["lock-record", "lock-record", "lock-record", "lock-record"]),
        ("region H o H ‸É p\n", ["lock-record"]),
        ("file H managed ‸ H a\n", ["lock-record"]),
        ("file H managed o H ‸/etc/passwd\n", ["lock-record"]),
        ("file H managed o H ‸/\u{301}etc\n", ["lock-record"]),
        ("file H managed o H ‸.git/\u{301}hooks\n", ["lock-record"]),
        ("file H managed o H ‸a\u{202E}b\n", ["lock-record"]),
        ("file H managed o H a\nfile H once o H ‸a\n", ["duplicate-record"]),
        ("region H o H i a\nregion H p H i ‸a\n", ["duplicate-record"]),
        ("file H managed o H a/x\nfile H managed o H ‸A/y\n", ["path-clash"]),
        ("file H managed o H \u{E9}\nfile H managed o H ‸e\u{301}\n", ["path-clash"]),
        ("file H managed o H ss\nfile H managed o H ‸ß\n", ["path-clash"]),
        (
            "‸<<<<<<< ours\nfile H managed o H a\n=======\nfile H once o H ‸a\n>>>>>>> theirs\n",
            ["merge-marks", "duplicate-record"]
        ),
    ]

    @Test(arguments: faults)
    func tellsFaults(_ marked: String, _ codes: [String]) {
        let parts = ("# scaffold.lock 1\n" + marked.replacing("H", with: Self.hex)).split(
            separator: "‸", omittingEmptySubsequences: false)
        let source = SourceText(name: "", text: parts.joined())
        var offset = 0
        let places = parts.dropLast().map { part in
            offset += part.utf8.count
            return source.position(ofByte: offset)
        }
        let (lock, faults) = read(parts.joined())
        #expect(lock == nil)
        #expect(faults.map(\.code) == codes)
        #expect(faults.map { $0.location?.range.start } == places)
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
        let records = (0..<60).map { "file \(Self.hex) once o \(Self.hex) \($0)/\(deep)\n" }
        #expect(read("# scaffold.lock 1\n" + records.joined()).lock?.paths.count == 60)
        #expect(read("# scaffold.lock 1\n" + String(repeating: "x\n", count: 100_000)).faults.count == 100)
        var diagnostics = Diagnostics()
        _ = LockReader.read([UInt8](repeating: 0xFF, count: 17 << 20), reporting: &diagnostics)
        #expect(diagnostics.all.map(\.code) == ["size"])
    }
}
