import Documents
import Testing

@testable import PlanCheck

/// Texts that are not a plain JSON object: the findings of `J1` and their positions.
@Suite struct PlanTextTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let marked: String

        init(_ name: String, _ marked: String) {
            testDescription = name
            self.marked = marked
        }
    }

    static let rows = [
        Row("nothing is wrong", "{}"),
        Row("blank lines around", "\n\n {} \n"),
        Row("empty", "‸"),
        Row("blanks alone", "‸ \n "),
        Row("fence", "‸```json\n{}\n```\n"),
        Row("fence of tildes", "‸~~~\n{}\n~~~"),
        Row("fence without an end", "‸```\n{\"a\": 1}\n"),
        Row("fence and words behind", "‸```\n{\"a\": 1}\n‸```\nDone.\n"),
        Row("words before", "‸Here is the plan:\n{\"a\": 1}\n"),
        Row("words with brackets before", "‸Use {id} or {\"id\"}:\n\n  {\"a\": 1}\n"),
        Row("words on the same line", "‸Plan: {\"a\": 1}"),
        Row("words behind", "{\"a\": 1}\n\n‸That is all.\n"),
        Row("second object", "{} ‸{}"),
        Row("byte order mark", "‸\u{FEFF}{}"),
        Row("comments", "{‸// one\n\"a\": 1, ‸/* two */ \"b\": 2}"),
        Row("trailing commas", "{\"a\": [1‸,], \"b\": {\"c\": 1‸,}‸,}"),
        Row("doubled comma", "{\"a\": [1,‸, 2]}"),
        Row("missing comma", "{\"a\": 1 ‸\"b\": 2}"),
        Row("single quotes", "{‸'a': ‸'b'}"),
        Row("key without quotes", "{‸a: 1}"),
        Row("words of other languages", "{\"a\": ‸None, \"b\": ‸True, \"c\": ‸undefined}"),
        Row("numbers", "{\"a\": ‸01, \"b\": ‸+1, \"c\": ‸.5, \"d\": ‸NaN}"),
        Row("key twice", "{\"a\": 1, ‸\"a\": 2}"),
        Row("line break in a text", "{\"a\": \"b‸\nc\"}"),
        Row("half of a character", #"{"a": "‸\ud83d"}"#),
        Row("unknown escape", #"{"a": "‸\x41"}"#),
        Row("cut off in an object", "{\"a\": 1‸"),
        Row("cut off in a text", "{\"a\": \"b‸"),
        Row("wrong bracket", "{\"a\": [1‸}"),
        Row("list", "‸[1, 2]"),
        Row("list around the object", "‸[{\"a\": 1}]"),
        Row("number", "‸42"),
        Row("text", "‸\"{}\""),
        Row("no JSON", "‸Sorry, I cannot plan this."),
        Row("NUL bytes", "‸\0\0\0"),
    ]

    @Test(arguments: rows) func tellsWhatIsNoJSON(_ row: Row) {
        let marked = MarkedPlan(row.marked)
        #expect(report(on: marked.text).places(of: "J1") == marked.marks)
    }

    /// A plan in a fence is checked like one without, at its positions in the file.
    @Test func checksWhatStandsInAFence() {
        let broken = plan(.set("/tasks/3/timeout_seconds", 0))
        let told = report(on: "Here it is:\n\n```json\n\(broken)```\n")
        #expect(told.findings.map(\.summary) == ["E J1 1:1", "E T1 /tasks/3/timeout_seconds"])
        let alone = report(on: broken).findings.first?.diagnostic.location?.range.start
        let fenced = told.findings.last?.diagnostic.location?.range.start
        #expect(fenced?.line == alone.map { $0.line + 3 })
        #expect(fenced?.column == alone?.column)
    }

    @Test func checksOnAfterSlips() {
        let text = plan(.set("/category", "frontend")).replacing("\"planned\",", with: "\"planned\",,")
        #expect(findings(in: text) == ["E J1 ", "E S1 /category"])
    }

    @Test func survivesDeepNesting() {
        let told = findings(in: String(repeating: "[", count: 200_000))
        #expect(told == ["E J1 1:65"])
        #expect(findings(in: #"{"tasks": "# + String(repeating: "{\"a\":", count: 200_000)).count == 1)
    }

    @Test func survivesBytesThatAreNoText() {
        let source = SourceText(
            name: "plan.json", bytes: Array(#"{"status": ""#.utf8) + [0xFF, 0xC0] + Array("\"}".utf8))
        let report = PlanChecker(options: CheckOptions()).check(source)
        #expect(report.places(of: "J1") == ["1:13", "1:14"])
    }
}
