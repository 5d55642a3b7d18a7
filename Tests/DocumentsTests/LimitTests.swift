import Documents
import Testing

/// Hostile texts quickly end in a message that names the limit.
@Suite(.timeLimit(.minutes(1))) struct LimitTests {
    static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    static let laughs =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + (1..<40).map { "a\($0): &a\($0) [\(times(9, "*a\($0 - 1), "))*a\($0 - 1)]\n" }.joined()

    static let limits = DocumentLimits(bytes: 8 << 20, depth: 128, nodes: 20_000, aliasedNodes: 100_000, errors: 100)

    /// Keeps the long text out of the test's name.
    struct Hostile: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let code: String

        init(_ name: String, _ text: String, _ code: String) {
            self.testDescription = name
            self.text = text
            self.code = code
        }
    }

    @Test(arguments: [
        Hostile("nested lists", times(200_000, "["), "limit-depth"),
        Hostile("nested lists on lines", times(200_000, "[\n"), "limit-depth"),
        Hostile("nested mappings", times(200_000, "{a: "), "limit-depth"),
        Hostile("nested braces", times(200_000, "{"), "limit-depth"),
        Hostile("nested items", times(200_000, "- "), "limit-depth"),
        Hostile("nested keys", times(200_000, "? "), "limit-depth"),
        Hostile("a thousand million laughs", laughs, "limit-aliases"),
        Hostile(
            "aliases in aliases", (1..<200).reduce("- &a0 []\n") { $0 + "- &a\($1) [*a\($1 - 1)]\n" }, "limit-depth"),
        Hostile("too many errors", times(300_000, "a: 1\n"), "limit-errors"),
        Hostile("templates without end", times(300_000, "- {{ x }}\n"), "limit-errors"),
        Hostile("tag directives", times(300_000, "%TAG !a! x\n"), "tag"),
        Hostile("too large", times(9 << 20, " "), "limit-bytes"),
        Hostile("too many values", "[" + times(20_000, "a,") + "]", "limit-nodes"),
    ])
    func boundsYAML(_ hostile: Hostile) {
        var diagnostics = Diagnostics()
        let source = SourceText(name: "test.yaml", text: hostile.text)
        let isRead = YAMLReader.read(source, limits: Self.limits, reporting: &diagnostics) != nil
        #expect(!isRead)
        #expect(diagnostics.all.last?.code == hostile.code)
    }

    @Test(arguments: [
        Hostile("nested arrays", times(200_000, "["), "limit-depth"),
        Hostile("nested objects", times(200_000, "{\"a\":"), "limit-depth"),
        Hostile("commas", "[" + times(300_000, ","), "limit-errors"),
        Hostile("escapes", "\"" + times(300_000, "\\q"), "limit-errors"),
        Hostile("comments", times(300_000, "//\n"), "limit-errors"),
        Hostile("too many values", "[" + times(20_000, "1,") + "1]", "limit-nodes"),
        Hostile("too large", times(9 << 20, " "), "limit-bytes"),
    ])
    func boundsJSON(_ hostile: Hostile) {
        var diagnostics = Diagnostics()
        let source = SourceText(name: "test.json", text: hostile.text)
        let isRead = JSONReader.read(source, limits: Self.limits, reporting: &diagnostics) != nil
        #expect(!isRead)
        #expect(diagnostics.all.last?.code == hostile.code)
    }

    /// Aliases share their values: a walk would visit many, but the document has few.
    @Test func letsHonestAliasesThrough() {
        let text = "a: &a [1, 2, 3]\nb: [" + Self.times(1000, "*a, ") + "*a]\n"
        var diagnostics = Diagnostics()
        #expect(YAMLReader.read(SourceText(name: "test.yaml", text: text), reporting: &diagnostics) != nil)
    }
}
