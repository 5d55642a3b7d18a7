import Documents
import Testing

@testable import Changes
@testable import Model

/// One row of the table of disk, lock and new text: every combination with its result.
///
/// `N` is the new text, `L` an older one of the blueprint, `X` a user's, `-` none.
struct ChangeRow: CustomTestStringConvertible, Sendable {
    let disk: String
    let lock: String
    let new: String
    /// The change, then the content of the lock.
    let once: String
    let managed: String
    /// The same as `managed`, with `--prune`.
    let pruned: String

    var testDescription: String { "\(disk) \(lock) \(new)" }

    static let texts = ["N": "new\n", "L": "old\n", "X": "mine\n"]

    static let all: [ChangeRow] = """
        disk lock new | once        | managed     | pruned
        -    -    N   | create N    | create N    | create N
        -    N    N   | skip N      | skip N      | skip N
        -    L    N   | skip L      | skip L      | skip L
        N    -    N   | identical N | identical N | identical N
        N    N    N   | identical N | identical N | identical N
        N    L    N   | identical N | identical N | identical N
        L    -    N   | conflict -  | conflict -  | conflict -
        L    N    N   | keep N      | keep N      | keep N
        L    L    N   | keep L      | update N    | update N
        X    -    N   | conflict -  | conflict -  | conflict -
        X    N    N   | keep N      | keep N      | keep N
        X    L    N   | keep L      | conflict L  | conflict L
        -    -    -   | none -      | none -      | none -
        -    N    -   | none N      | none -      | none -
        -    L    -   | none L      | none -      | none -
        N    -    -   | none -      | none -      | none -
        N    N    -   | none N      | conflict N  | remove -
        N    L    -   | none L      | conflict L  | conflict L
        L    -    -   | none -      | none -      | none -
        L    N    -   | none N      | conflict N  | conflict N
        L    L    -   | none L      | conflict L  | remove -
        X    -    -   | none -      | none -      | none -
        X    N    -   | none N      | conflict N  | conflict N
        X    L    -   | none L      | conflict L  | conflict L
        """.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "|").map { cell in
                cell.split(separator: " ").joined(separator: " ")
            }
            let facts = cells[0].split(separator: " ").map(String.init)
            return ChangeRow(
                disk: facts[0], lock: facts[1], new: facts[2], once: cells[1], managed: cells[2], pruned: cells[3])
        }
}

@Suite struct ChangeTableTests {
    @Test func isWhole() {
        #expect(Set(ChangeRow.all.map { "\($0.disk)\($0.lock)\($0.new)" }).count == 4 * 3 * 2)
    }

    @Test(arguments: ChangeRow.all)
    func holdsForFiles(_ row: ChangeRow) throws {
        #expect(try fileOutcome(row, .once) == row.once)
        #expect(try fileOutcome(row, .managed) == row.managed)
        #expect(try fileOutcome(row, .managed, prune: true) == row.pruned)
        #expect(try fileOutcome(row, .once, prune: true) == row.once)
    }

    /// A region is part of a shared file: adding, removing or changing it is reported as `inject`.
    @Test(arguments: ChangeRow.all)
    func holdsForRegions(_ row: ChangeRow) throws {
        #expect(try regionOutcome(row) == asRegion(row.managed))
        #expect(try regionOutcome(row, prune: true) == asRegion(row.pruned))
    }

    private func asRegion(_ outcome: String) -> String {
        let parts = outcome.split(separator: " ")
        return (["create", "update", "remove"].contains(parts[0]) ? "inject" : parts[0]) + " " + parts[1]
    }

    private func fileOutcome(_ row: ChangeRow, _ keep: FileKeep, prune: Bool = false) throws -> String {
        var project = MemoryProject()
        project.files["a"] = ChangeRow.texts[row.disk]
        project.lock["a"].file = ChangeRow.texts[row.lock].map { text in
            LockFile.FileRecord(
                content: Digest(of: text.utf8), keep: keep, owner: "project", blueprint: someBlueprint)
        }
        let stub = ChangeRow.texts[row.new].map { StubFile("a", $0, keep) }
        let plan = try check(project, [StubFile("other", ""), stub].compactMap { $0 }, [], prune: prune)
        project.carryOut(plan)
        return outcome(plan.change("a"), project.lock["a"].file?.content)
    }

    private func regionOutcome(_ row: ChangeRow, prune: Bool = false) throws -> String {
        func body(_ text: String?) -> String {
            text.map { "\t// scaffold:begin r\n\t\($0)\t// scaffold:end r\n" } ?? ""
        }
        var project = MemoryProject()
        project.files["a"] = "head\n" + body(ChangeRow.texts[row.disk]) + "\t// scaffold:anchor here\n"
        project.lock["a"].regions["r"] = ChangeRow.texts[row.lock].map { text in
            LockFile.RegionRecord(content: Digest(of: text.utf8), owner: "project", blueprint: someBlueprint)
        }
        let region = ChangeRow.texts[row.new].map { StubRegion("a", "r", $0) }
        let plan = try check(project, [StubFile("other", "")], [region].compactMap { $0 }, prune: prune)
        let change = plan.change("a")
        if change?.kind == .inject {
            let expected = "head\n" + body(ChangeRow.texts[row.new]) + "\t// scaffold:anchor here\n"
            #expect(plan.text("a") == expected)
        }
        project.carryOut(plan)
        return outcome(change, project.lock["a"].regions["r"]?.content)
    }

    private func check(
        _ project: MemoryProject, _ files: [StubFile], _ regions: [StubRegion], prune: Bool
    ) throws -> ChangePlan {
        var diagnostics = Diagnostics()
        let plan = try #require(project.plan(files, regions, prune: prune, reporting: &diagnostics))
        let change = plan.change("a")
        #expect(plan.conflicts.map(\.path) == (change?.kind == .conflict ? ["a"] : []))
        let isActive = [.create, .update, .inject, .remove].contains(change?.kind)
        #expect((change?.old == change?.new) == !isActive)
        return plan
    }

    private func outcome(_ change: Change?, _ content: Digest?) -> String {
        let locked = ChangeRow.texts.first { Digest(of: $0.value.utf8) == content }?.key ?? "-"
        return "\(change?.kind.rawValue ?? "none") \(locked)"
    }
}
