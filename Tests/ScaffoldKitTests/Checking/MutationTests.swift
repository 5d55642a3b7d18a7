import Documents
import Testing

@testable import PlanCheck

/// Plans with bytes changed at random, the same ones in each run.
@Suite struct MutationTests {
    private static let pieces =
        [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "-1", "1e999", "99999999999999999999", "\"x\"",
            "\u{FEFF}", "ö", "\n", "`",
            "<a-b>", "{{x", "\\ud800", "```", "//", "",
        ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x82], [0x00]]

    @Test(arguments: 0..<8) func survives(_ seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let good = Array(plan().utf8)
        for _ in 0..<30 {
            var bytes = good
            for _ in 0...dice.roll(4) {
                let start = dice.roll(bytes.count)
                let end = min(bytes.count, start + dice.roll(dice.roll(10) == 0 ? 500 : 8))
                bytes.replaceSubrange(start..<end, with: Self.pieces[dice.roll(Self.pieces.count)])
            }
            check(SourceText(name: "plan.json", bytes: bytes))
        }
    }

    /// Each finding is inside the text, and a fixed plan is JSON.
    private func check(_ source: SourceText) {
        let report = PlanChecker(options: CheckOptions()).check(source)
        let lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for finding in report.findings {
            let start = finding.diagnostic.location?.range.start
            let line = Int(start?.line ?? 0)
            #expect(lines.indices.contains(line - 1), "\(finding.summary)")
            guard lines.indices.contains(line - 1) else { continue }
            #expect((1...(lines[line - 1].count + 1)).contains(Int(start?.column ?? 0)), "\(finding.summary)")
        }
        _ = CheckReportFormat.text.text(of: report)
        if let mended = PlanMender().mend(source) { #expect(json(mended.text) != .null) }
    }
}
