import Documents
import Testing

@testable import Changes
@testable import Disk

@Suite struct BaseStoreTests {
    private func file(_ number: Int) -> [UInt8] { Array("file \(number)\n".utf8) }

    private func digest(_ number: Int) -> String { Digest(of: file(number)).hex }

    private func write(_ numbers: [Int], in box: Sandbox) throws {
        let old = box.text("a")
        let changes = ChangeSet(changes: [Scene.change("a", old, (old ?? "") + "x")])
        let report = Applier(ProjectTree(try box.disk())).apply(changes, bases: numbers.map { MergeBase(file($0)) })
        #expect(report.result == .written)
    }

    private func files(in box: Sandbox, _ numbers: [Int]) throws -> [Int] {
        let found = BaseStore(ProjectTree(try box.disk())).files(of: Set(numbers.map(digest)))
        return numbers.filter { found[digest($0)] == file($0) }
    }

    @Test func keepsFilesOfAllRuns() throws {
        let box = Sandbox()
        #expect(try files(in: box, [1]) == [])
        try write([1, 2], in: box)
        try write([2, 3], in: box)
        #expect(try files(in: box, [1, 2, 3, 4]) == [1, 2, 3])
        #expect(box.text(".scaffold-state/bases")?.split(separator: "\n").count == 7)
    }

    /// Whatever happens to the file: a base is right or missing, and the next run rewrites the file.
    @Test func neverGivesWrongBytes() throws {
        let box = Sandbox()
        try write([1, 2, 3], in: box)
        let good = Array((box.text(".scaffold-state/bases") ?? "").utf8)
        for index in good.indices {
            for spoilt in [Array(good[..<index]), good[..<index] + [good[index] ^ 1] + good[(index + 1)...]] {
                var pack = MergeBaseFile(reading: spoilt)
                for number in 1...3 { #expect([nil, file(number)].contains(pack.bytes(of: digest(number)))) }
                _ = pack.add([MergeBase(file(4))])
                #expect(MergeBaseFile(reading: pack.bytes(limit: 1 << 20)).bytes(of: digest(4)) == file(4))
            }
        }
    }

    @Test func forgetsTheOldestFirst() {
        var pack = MergeBaseFile()
        for number in 1...9 { _ = pack.add([MergeBase(file(number))]) }
        let short = MergeBaseFile(reading: pack.bytes(limit: 300))
        #expect((1...9).filter { short.bytes(of: digest($0)) != nil } == [7, 8, 9])
    }

    @Test(arguments: ["folder", "link", "pipe"])
    func doesWithoutAFile(_ what: String) throws {
        let box = Sandbox()
        box.put(".scaffold-state/x", "")
        switch what {
        case "folder": box.makeFolder(".scaffold-state/bases")
        case "link": box.link(".scaffold-state/bases", to: "x")
        default: box.makePipe(".scaffold-state/bases")
        }
        #expect(try files(in: box, [1]) == [])
        try write([1], in: box)
    }
}
