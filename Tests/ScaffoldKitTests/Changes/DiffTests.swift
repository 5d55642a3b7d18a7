internal import Documents
import Testing

@testable import Changes

@Suite struct DiffTests {
    private func diff(_ old: String?, _ new: String?, path: String = "a") -> String {
        UnifiedDiff(path: path, old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) }).text
    }

    static let rows: [(String?, String?, String)] = [
        ("a\n", "a\n", ""),
        (nil, "a\nb\n", "--- /dev/null\n+++ b/a\n@@ -0,0 +1,2 @@\n+a\n+b\n"),
        ("a\n", nil, "--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"),
        ("a", "a\n", "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
        (nil, "", "diff --git a/a b/a\nnew file mode 100644\n"),
        ("", nil, "diff --git a/a b/a\ndeleted file mode 100644\n"),
        (nil, "\0", "Binary files /dev/null and b/a differ\n"),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nX\n6\n7\n8\n9\n",
            "--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n"
        ),
    ]

    @Test(arguments: rows)
    func writesTheFormat(_ old: String?, _ new: String?, _ expected: String) {
        #expect(diff(old, new) == expected)
    }

    @Test func joinsWhatIsNear() {
        let old = (1...20).map { "\($0)\n" }
        func changed(_ lines: Int...) -> String {
            old.map { lines.contains(Int($0.dropLast()) ?? 0) ? "X\n" : $0 }.joined()
        }
        #expect(diff(old.joined(), changed(5, 12)).split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
        #expect(diff(old.joined(), changed(5, 13)).split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
    }

    @Test func showsNothingThatATerminalActsOn() {
        let diff = UnifiedDiff(path: "a", old: nil, new: Array("\u{1B}[2J\tx\u{202E}\r\n".utf8))
        #expect(diff.lines.last?.text.printable == "+<U+001B>[2J\tx<U+202E><U+000D>")
        #expect(diff.text.hasSuffix("+\u{1B}[2J\tx\u{202E}\r\n"))
    }

    /// Pairs of texts that are different, similar, and equal except for their ends.
    private static func pairs(_ count: Int) -> [(old: [UInt8]?, new: [UInt8]?)] {
        var generator = CaseGenerator(state: 7)
        return (0..<count).map { index in
            let old = generator.text(lines: 40, kinds: index % 3 == 0 ? 4 : 60)
            let new =
                index % 5 == 0
                ? generator.text(lines: 40, kinds: 4) : generator.edited(old, edits: 6, kinds: 60)
            return (index % 11 == 1 ? nil : old, index % 11 == 2 ? nil : new)
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [["git", "apply", "--whitespace=nowarn"], ["patch", "-p1", "-s", "-E", "-i"]])
    func isAppliedByRealPrograms(_ program: [String]) throws {
        let oracle = try GitOracle()
        let pairs = Self.pairs(300).filter { program[0] == "git" || $0.old?.isEmpty != true && $0.new?.isEmpty != true }
        var patch = ""
        for (index, pair) in pairs.enumerated() {
            try oracle.write(pair.old, to: "d \(index)/f \(index)")
            patch += UnifiedDiff(path: "d \(index)/f \(index)", old: pair.old, new: pair.new).text
        }
        try oracle.write(Array(patch.utf8), to: "patch")
        let run =
            program[0] == "git"
            ? try oracle.run("git", "apply", "--whitespace=nowarn", "patch")
            : try oracle.run("patch", "-p1", "-s", "-E", "-i", "patch")
        #expect(run.status == 0)
        for (index, pair) in pairs.enumerated() { #expect(oracle.read("d \(index)/f \(index)") == pair.new) }
    }

    @Test func findsTheShortestScript() {
        for pair in Self.pairs(200) {
            let (old, new) = (TextLines.split(pair.old ?? []), TextLines.split(pair.new ?? []))
            let kept = LineMatcher.blocks(old, new).reduce(0) { $0 + $1.count }
            #expect(old.count + new.count - 2 * kept == new.difference(from: old).count)
        }
    }

    /// Long texts: with nothing in common, with equal lines, in two orders, and with few kinds of lines.
    @Test(.timeLimit(.minutes(1))) func endsOnLongTexts() {
        func lines(_ count: Int, _ line: (Int) -> Int) -> [TextLines.Line] {
            (0..<count).map { Array("\(line($0))\n".utf8)[...] }
        }
        let count = 8000
        let texts = [
            (lines(count) { $0 }, lines(count) { -$0 - 1 }), (lines(count) { _ in 1 }, lines(count / 2) { _ in 1 }),
            (lines(count) { $0 }, lines(count) { count - $0 }), (lines(count) { $0 % 7 }, lines(count) { $0 % 5 }),
        ]
        for (old, new) in texts {
            var place = (old: 0, new: 0)
            for block in LineMatcher.blocks(old, new) {
                #expect(block.old >= place.old && block.new >= place.new && block.count > 0)
                place = (block.old + block.count, block.new + block.count)
                #expect(old[block.old..<place.old] == new[block.new..<place.new])
            }
        }
    }
}
