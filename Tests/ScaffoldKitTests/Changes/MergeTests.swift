import Testing

@testable import Changes

@Suite struct MergeTests {
    private func merge(_ base: String?, _ yours: String, _ scaffold: String) -> (String, Int) {
        let merge = ThreeWayMerge(
            base: base.map { Array($0.utf8) }, yours: Array(yours.utf8), scaffold: Array(scaffold.utf8))
        return (String(decoding: merge.text, as: UTF8.self), merge.conflicts)
    }

    /// Base, yours, scaffold's, the merge, how many conflicts.
    static let rows: [(String?, String, String, String, Int)] = [
        ("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n", 0),
        ("a\nb\n", "a\nx\nb\n", "a\nx\nb\n", "a\nx\nb\n", 0),
        (
            "a\n", "b\n", "c\n", "<<<<<<< yours\nb\n||||||| base\na\n=======\nc\n>>>>>>> scaffold\n", 1
        ),
        (
            "a\r\n", "b\r\n", "c",
            "<<<<<<< yours\r\nb\r\n||||||| base\r\na\r\n=======\r\nc\r\n>>>>>>> scaffold\r\n", 1
        ),
        ("", "", "a", "a", 0), ("a", "", "a", "", 0),
        (nil, "a\nb\n", "a\nc\n", "a\n<<<<<<< yours\nb\n=======\nc\n>>>>>>> scaffold\n", 1),
        (nil, "a\n", "a\n", "a\n", 0),
    ]

    @Test(arguments: rows)
    func merges(_ base: String?, _ yours: String, _ scaffold: String, _ text: String, _ conflicts: Int) {
        #expect(merge(base, yours, scaffold) == (text, conflicts))
    }

    @Test func takesWhatOneSideLeftAlone() {
        var generator = CaseGenerator(state: 3)
        for _ in 0..<300 {
            let base = generator.text(lines: 20, kinds: 6)
            let other = generator.edited(base, edits: 6, kinds: 6)
            for (yours, scaffold) in [(base, other), (other, base), (other, other)] {
                let merge = ThreeWayMerge(base: base, yours: yours, scaffold: scaffold)
                #expect(merge.text == other)
                #expect(merge.conflicts == 0)
            }
        }
    }

    /// Unique lines can be matched in only one way, so both must find the same.
    ///
    /// Repeated lines can be matched in several ways, so changes that are separate for one algorithm may be adjacent
    /// for the other; neither is wrong.
    @Test(.timeLimit(.minutes(2))) func agreesWithGit() throws {
        let oracle = try GitOracle()
        var generator = CaseGenerator(state: 11)
        var clean = 0
        for round in 0..<150 {
            let base = (0..<Int.random(in: 0...14, using: &generator)).flatMap { Array("base \($0)\n".utf8) }
            let yours = generator.edited(base, edits: 3, kinds: 1 << 40)
            let scaffold = round % 10 == 0 ? yours : generator.edited(base, edits: 3, kinds: 1 << 40)
            for (text, name) in [(base, "base"), (yours, "yours"), (scaffold, "scaffold")] {
                try oracle.write(text, to: name)
            }
            let git = try oracle.run("git", "merge-file", "-p", "--diff3", "yours", "base", "scaffold")
            let merge = ThreeWayMerge(base: base, yours: yours, scaffold: scaffold)
            #expect(merge.text == git.output)
            #expect(merge.conflicts == git.status)
            clean += git.status == 0 ? 1 : 0
        }
        #expect((40..<140).contains(clean))
    }
}
