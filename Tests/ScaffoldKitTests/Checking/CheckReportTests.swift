import Documents
import Testing

@testable import PlanCheck

@Suite struct CheckReportTests {
    @Test func printsText() {
        let text = plan(.set("/category", "frontend"))
        #expect(
            CheckReportFormat.text.text(of: report(on: text)) == """
                plan.json:3:15: error: `category` is `frontend`, which no plan has [S1]
                   3 |   "category": "frontend",
                     |               ^~~~~~~~~~
                     = write `backend`

                """)
        #expect(CheckReportFormat.text.text(of: report(on: goodPlan)) == "")
    }

    @Test func printsJSON() {
        let text = "```\n{\"status\": \"planned\"}"
        let told = json(CheckReportFormat.json.text(of: report(on: text)))
        #expect(told.value(at: "errors") == .number("4"))
        #expect(told.value(at: "warnings") == .number("0"))
        #expect(
            told.value(at: "diagnostics/0") == [
                "code": "J1", "severity": "error", "message": "the plan is inside a Markdown code fence",
                "pointer": .null,
                "line": .number("1"), "column": .number("1"), "fix": "write the JSON object alone, without the fence",
            ])
        #expect(told.value(at: "diagnostics/1/pointer") == "")
        #expect(told.value(at: "diagnostics/1/fix") == .null)
    }

    @Test func summarises() {
        #expect(report(on: goodPlan).summary == "no errors")
        #expect(report(on: examplePlan).summary == "6 warnings")
        #expect(report(on: plan(.set("/category", "x"), .set("/status", "y"))).summary == "2 errors")
    }

    @Test func findsPointersOfKeysWithSlashes() {
        let text = plan(.add("", key: "a/b~c", 1))
        #expect(findings(in: text) == ["W J2 /a~1b~0c"])
    }
}
