import Documents
import Testing

@Suite struct YAMLReaderTests {
    func read(_ text: String) throws -> Node {
        var diagnostics = Diagnostics()
        let node = YAMLReader.read(SourceText(name: "test.yaml", text: text), reporting: &diagnostics)
        #expect(diagnostics.all.map(\.summary) == [])
        return try #require(node)
    }

    @Test(arguments: [
        ("a: no\nb: 012\nc: 1.10\nd: ~\ne:\nf: 0x1F", #"{a: "no", b: "012", c: "1.10", d: "~", e: "", f: "0x1F"}"#),
        ("- a\n- - b\n  - c: d\n- {e: f}\n- []", #"["a", ["b", {c: "d"}], {e: "f"}, []]"#),
        ("a: |\n  x\n   y\n\nb: >\n  x\n  y\nc: |-\n  z\n", #"{a: "x\n y\n", b: "x y\n", c: "z"}"#),
        (#"a: "\u00e9\n"\#nb: 'it''s'"#, #"{a: "é\n", b: "it\'s"}"#),
        ("a: &x [1, 2]\nb: *x\nc: [*x, *x]", #"{a: ["1", "2"], b: ["1", "2"], c: [["1", "2"], ["1", "2"]]}"#),
        ("- &x 1\n- &x 2\n- *x", #"["1", "2", "2"]"#),
        ("a: !!str 1\nb: ! 2\nc: !!seq []\nd: !!map {}", #"{a: "1", b: "2", c: [], d: {}}"#),
        ("%YAML 1.2\n---\na: b\n...\n# end\n", #"{a: "b"}"#),
        ("\u{FEFF}a: b\r\nc: d\r\n", #"{a: "b", c: "d"}"#),
        ("\"<<\": a\n\"\": b", #"{<<: "a", : "b"}"#),
        ("text", #""text""#),
        ("\"\"", #""""#),
    ])
    func readsValuesAsTheyAreWritten(_ text: String, _ expected: String) throws {
        #expect(try read(text).plain == expected)
    }

    @Test func keepsTheStyle() throws {
        let styles = try read("[a, 'b', \"c\"]").all.compactMap { $0.scalar?.style }
        #expect(styles == [.plain, .quoted, .quoted])
        #expect(try read("- |\n  a\n- >\n  b\n").all.compactMap { $0.scalar?.style } == [.literal, .folded])
    }

    @Test(arguments: [
        "‸a‸", "‸\"a\"‸", "x: ‸é本‸ # y", "x: ‸[a, b]‸\ny: z", "x:\n  ‸- a\n  - b: c‸\n\ny: z", "x:\n  ‸a: b\n  c: d‸",
        "y: &y z\nx:\n  ‸- &a b\n  - *y‸\nz: a", "x:\n  ‸- a:‸\ny: z",
    ])
    func knowsTheRange(_ marked: String) throws {
        let text = MarkedText(marked)
        let root = try read(text.text)
        let node = root.mapping?["x"] ?? root
        #expect([node.range.start, node.range.end] == text.marks)
    }

    /// The mark is before the `#` to find.
    @Test(arguments: [
        "a: x‸#\n", "a: \"x‸#\"\n", "é: 'x ‸#'\n", "- '‸#x'\n",
        "a: |\n  x\n  y ‸#\n", "a: |\n\n  x\n    ‸#\n", "a: |2\n     ‸#\n", "a:\n    - |-\n        x\n\n        é‸#",
        "a: |\r\n  x\r\n  ‸#\r\n", "a: |+ # b\n\n  ‸#\n\n",
        "a: x\n  y‸#\n", "a: x\n\n    é‸#\n", "- a: [x\n   y, x\n  x‸#, z]\n", "a: \"x\n  y ‸#\"\n",
        "a: \"x \\\" \\\\\n  \\\"y ‸#\"\n", "a: 'it''s\n  so ‸#, isn''t it'\n", "a: >\n  x\n  ‸#\n  y\n",
        "a: >-\n\n  x\n    y ‸#\n  z\n", "a: >- # b\r\n  x\r\n\r\n  y\r\n  ‸#\r\n",
    ])
    func mapsPlacesInTexts(_ marked: String) throws {
        let text = MarkedText(marked)
        let node = try #require(try read(text.text).all.first { $0.scalar?.text.contains("#") == true })
        let before = try #require(node.scalar?.text).prefix { $0 != "#" }
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        let column = (lines.last?.unicodeScalars.count ?? 0) + 1
        #expect(node.origin(in: text.source).position(line: lines.count, column: column) == text.marks[0])
    }

    @Test(arguments: [
        "a: ‸\"\\tx\"", "a: ‸'it''s'", "a: ‸\"x\n  \\ty\"", "a: ‸\"x\\\n  y\"", "a: ‸|\n\n\n", "a: ‸>2\n    x\n   y\n",
        "a: ‸[]",
    ])
    func tellsOtherTextsAtTheirStart(_ marked: String) throws {
        let text = MarkedText(marked)
        let origin = try #require(try read(text.text).mapping?["a"]).origin(in: text.source)
        #expect(origin.continuationColumn == nil)
        #expect(origin.position(line: 3, column: 9) == text.marks[0])
    }

    @Test func readsTheHeadAlone() throws {
        let text = "kind: feature\nname: x\naliases: [a, b]\nresources: {{ broken\n\t: [\n"
        var diagnostics = Diagnostics()
        let head = YAMLReader.readHead(
            SourceText(name: "test.yaml", text: text), keys: ["kind", "name", "aliases"], reporting: &diagnostics)
        #expect(diagnostics.all.map(\.summary) == [])
        #expect(head?.plain == #"{kind: "feature", name: "x", aliases: ["a", "b"]}"#)
    }

    @Test func readsAHeadThatIsAll() throws {
        var diagnostics = Diagnostics()
        let source = SourceText(name: "test.yaml", text: "kind: " + String(repeating: "feature ", count: 1000))
        let head = YAMLReader.readHead(source, keys: ["kind"], reporting: &diagnostics)
        #expect(head?.mapping?["kind"]?.scalar?.text.count == 7999)
    }

    @Test func findsTheDuplicateInALargeMapping() {
        let text = (0..<100).map { "k\($0): v\n" }.joined() + "k7: v\nk99: v\n"
        var diagnostics = Diagnostics()
        _ = YAMLReader.read(SourceText(name: "test.yaml", text: text), reporting: &diagnostics)
        #expect(diagnostics.all.map { $0.location?.range.start.line } == [101, 102])
        #expect(diagnostics.all.map { $0.notes.first?.location?.range.start.line } == [8, 100])
    }
}
