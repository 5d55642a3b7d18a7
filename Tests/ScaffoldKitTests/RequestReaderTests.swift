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
        Row(words: "go subscription", feature: "subscription", stack: "go-chi"),
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
        Row(words: "2fa token", feature: nil, code: "invalid-name"),
        Row(words: "", feature: nil, code: "empty-request"),
        Row(words: "\u{a0}\u{2003}", feature: nil, code: "empty-request"),
        Row(words: "a\u{1b}[2J", feature: nil, code: "control-character"),
        Row(words: String(repeating: "long ", count: 401), feature: nil, code: "long-request"),
    ]

    @Test(arguments: rows) func understands(_ row: Row) throws {
        let result = Self.read(row.words, reporting: row.code)
        #expect(result?.feature?.head.name == row.feature)
        #expect(result?.starter?.name == row.starter)
        #expect(result?.feature?.noun?.singular == row.noun)
        #expect(result?.integrations.map(\.name) ?? [] == row.integrations)
        #expect(result?.stacks.first?.head.name == row.stack)
    }

    @Test func tellsWhatItPassedOver() throws {
        let result = Self.read("subscription {{7}} for our team", reporting: nil)
        #expect(result?.interpretation.ignored == ["\"for team\"", "\"{{7}}\""])
    }

    @Test(arguments: BlueprintKind.allCases) func knowsTheNamesOf(_ kind: BlueprintKind) throws {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let index = NameIndex(catalog)
        for head in catalog.heads(of: kind) where !head.generic {
            for name in head.names { #expect(index.head(named: name)?.name == head.name) }
        }
    }

    @Test func readsTheWordsFile() throws {
        var diagnostics = Diagnostics()
        let words = Words.read(Catalog(folders: [], reporting: &diagnostics), reporting: &diagnostics)
        #expect(diagnostics.all.isEmpty)
        for kind in WordClass.allCases { #expect(words.classes.values.contains { $0.contains(kind) }) }
        #expect(!words.rivals.isEmpty)
    }

    private static func read(_ prompt: String, reporting code: String?) -> RequestReader.Result? {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let result = RequestReader(catalog: catalog, request: Request(prompt: prompt)).read(reporting: &diagnostics)
        #expect(diagnostics.all.first?.code == code)
        return result
    }
}
