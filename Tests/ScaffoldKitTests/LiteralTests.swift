import Testing

@testable import Model

@Suite struct LiteralTests {
    @Test(arguments: [
        (Literal.text, ""), (.text, "a\nb"), (.boolean, "true"), (.boolean, "false"), (.integer, "0"), (.integer, "-7"),
        (.integer, "9223372036854775807"), (.integer, "-9223372036854775808"),
        (.uuid, "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"), (.date, "2026-02-28"), (.date, "2024-02-29"),
        (.date, "2000-02-29"), (.date, "9999-12-31"), (.timestamp, "2026-02-28T23:59:59Z"),
        (.timestamp, "1000-01-01T00:00:00Z"),
    ])
    func accepts(_ literal: Literal, _ text: String) {
        #expect(literal.accepts(text))
    }

    @Test(arguments: [
        (Literal.boolean, "True"), (.boolean, "yes"), (.boolean, ""), (.boolean, "1"), (.integer, ""), (.integer, "-"),
        (.integer, "+1"), (.integer, "-0"), (.integer, "007"), (.integer, "1.0"), (.integer, "ten"), (.integer, "1e3"),
        (.integer, "9223372036854775808"), (.integer, "٣"), (.uuid, "6F9619FF-8B86-4D01-B42D-00CF4FC964FF"),
        (.uuid, "6f9619ff8b864d01b42d00cf4fc964ff"), (.uuid, "6f9619ff-8b86-4d01-b42d-00cf4fc964fg"),
        (.uuid, "{6f9619ff-8b86-4d01-b42d-00cf4fc964f}"), (.date, "2026-02-29"), (.date, "1900-02-29"),
        (.date, "2026-13-01"), (.date, "2026-00-10"), (.date, "2026-04-31"), (.date, "2026-01-00"),
        (.date, "0999-01-01"), (.date, "2026-1-1"), (.date, "now"), (.date, "2026-02-28T00:00:00Z"),
        (.timestamp, "2026-02-28"), (.timestamp, "2026-02-28T24:00:00Z"), (.timestamp, "2026-02-28T00:60:00Z"),
        (.timestamp, "2026-02-28T00:00:60Z"), (.timestamp, "2026-02-30T00:00:00Z"),
        (.timestamp, "2026-02-28T00:00:00+01:00"), (.timestamp, "2026-02-28 00:00:00Z"), (.timestamp, "now"),
    ])
    func refuses(_ literal: Literal, _ text: String) {
        #expect(!literal.accepts(text))
    }
}
