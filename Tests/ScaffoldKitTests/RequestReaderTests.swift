import Documents
import Testing

@testable import Blueprints
@testable import Model
@testable import Planning

@Suite struct RequestReaderTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let words: String
        let feature: String?
        var noun: String? = nil
        var starter: String? = nil
        var integrations: [String] = []
        var stack: String? = nil
        var code: String? = nil

        var testDescription: String { words }
    }

    private static let rows = [
        Row(words: "subscription", feature: "subscription"),
        Row(words: "SUBSCRIPTIONS", feature: "subscription"),
        Row(words: "Recurring billing!", feature: "subscription"),
        Row(words: "Build subscription API with Stripe", feature: "subscription", integrations: ["stripe"]),
        Row(words: "subscriptions via stripe payments and Stripe", feature: "subscription", integrations: ["stripe"]),
        Row(words: "subscription in Go", feature: "subscription", stack: "go-chi"),
        Row(words: "go subscription", feature: "subscription"),
        Row(words: "invoice", feature: "resource", noun: "invoice"),
        Row(words: "Manage the purchase orders", feature: "resource", noun: "purchase_order"),
        Row(words: "boxes with Stripe", feature: "resource", noun: "box", integrations: ["stripe"]),
        Row(words: "purchase_order", feature: "resource", noun: "purchase_order"),
        Row(words: "saas-billing", feature: nil, starter: "saas-billing"),
        Row(words: "SaaS billing in Go", feature: nil, starter: "saas-billing", stack: "go-chi"),
        Row(words: "subscription for a SaaS", feature: "subscription"),
        Row(words: "sas billing", feature: nil, code: "unknown-feature"),
        Row(words: "Build an API", feature: nil, code: "unclear-request"),
        Row(words: "cats for dogs", feature: nil, code: "unclear-request"),
        Row(words: "one two three four", feature: nil, code: "unclear-request"),
        Row(words: "member", feature: "resource", noun: "member"),
        Row(words: "subscribtion", feature: nil, code: "unknown-feature"),
        Row(words: "2fa", feature: nil, code: "invalid-name"),
        Row(words: "", feature: nil, code: "empty-request"),
        Row(words: "\u{a0}\u{2003}", feature: nil, code: "empty-request"),
        Row(words: "a\u{1b}[2J", feature: nil, code: "control-character"),
        Row(words: String(repeating: "long ", count: 401), feature: nil, code: "long-request"),
    ]

    @Test(arguments: rows) func understands(_ row: Row) throws {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let result = RequestReader(catalog: catalog, isNewResource: false).read(row.words, reporting: &diagnostics)
        #expect(result?.feature?.head.name == row.feature)
        #expect(result?.starter?.name == row.starter)
        #expect(result?.feature?.noun?.singular == row.noun)
        #expect(result?.integrations.map(\.name) ?? [] == row.integrations)
        #expect(result?.stack?.name == row.stack)
        #expect(diagnostics.all.first?.code == row.code)
    }

    @Test func tellsWhatItPassedOver() throws {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let result = RequestReader(catalog: catalog, isNewResource: false)
            .read("Build subscription dashboards for happy teams", reporting: &diagnostics)
        #expect(result?.interpretation.ignored == ["\"dashboards\"", "\"happy teams\""])
    }
}
