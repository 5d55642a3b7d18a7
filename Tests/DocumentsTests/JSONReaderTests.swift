import Documents
import Testing

@Suite struct JSONReaderTests {
    @Test(arguments: [
        "{}", "[]", "\"\"", "0", "-0", "-1.5e+10", "1E9", "0.1", "true", "false", "null", " \t\r\n[ 1 , 2 ]\n",
        #"{"a":{"b":[null,{"c":[]}]}}"#, #""\"\\\/\b\f\n\r\t""#, #""\u00e9\uD83D\uDE00\u0000""#,
        "\"é本😀\u{2028}\u{7F}\"",
        #"{"":0}"#, #"{"a":1,"A":2}"#, "123456789012345678901234567890", "1e999999", "[[[[[[[[[[]]]]]]]]]]",
    ])
    func accepts(_ text: String) {
        var diagnostics = Diagnostics()
        #expect(JSONReader.read(SourceText(name: "test.json", text: text), reporting: &diagnostics) != nil)
        #expect(diagnostics.all.map(\.summary) == [])
    }

    @Test(arguments: [
        "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1}", "{]", "{\"a\"}", "{\"a\":}",
        "{\"a\" 1}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1 \"b\":2}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\"::1}", "{\"a\":1}}", "[1]]", "1 2", "\"a\" \"b\"", "nul", "truee", "True", "NULL", "NaN", "Infinity",
        "-Infinity",
        "undefined", "01", "-01", "00", "+1", ".5", "1.", "-", "-.5", "1e", "1e+", "1.e1", "0x10", "1_000", "1a", "--1",
        "1.2.3",
        "'a'", "\"a", "a\"", "\"\\\"", "\"\\x41\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\udc00\"",
        "\"\\ud800\\u0041\"",
        "\"\\ud800\\ud800\"", "\"\t\"", "\"\n\"", "\"\u{0}\"", "\"\u{1F}\"", "// x\n1", "/* x */1", "# x\n1", "/", "/*",
        "1//",
        "\u{FEFF}1", "\u{A0}1", "\u{0C}1", "[\u{2028}1]", "@", "é", "```json\n{}\n```", "{}\0", "\0", "[1,\u{0B}2]",
        "<!-- -->", ":", ",",
        "[\"a\",\n\"b\":1]", "{\"a\":1,\"b\"}", "{\"a\",\"b\"}", "[-]", "\"\\", "\"\\u", "{\"a\"",
    ])
    func refuses(_ text: String) {
        var diagnostics = Diagnostics()
        #expect(JSONReader.read(SourceText(name: "test.json", text: text), reporting: &diagnostics) == nil)
        #expect(diagnostics.hasErrors)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
            [0x22, 0xE2, 0x82, 0x22], [0x22, 0xE2, 0x82], [0xFE, 0xFF], [0xFF, 0xFE, 0x31, 0x00],
        ] as [[UInt8]])
    func refusesWhatIsNoUTF8(_ bytes: [UInt8]) {
        var diagnostics = Diagnostics()
        #expect(JSONReader.read(SourceText(name: "test.json", bytes: bytes), reporting: &diagnostics) == nil)
        #expect(diagnostics.all.first?.code == "encoding")
    }

    @Test func keepsTextAndOrder() throws {
        var diagnostics = Diagnostics()
        let text = #"{"z": 1.10, "a": "\u0041\ud83d\ude00\n", "l": [true, null]}"#
        let node = try #require(JSONReader.read(SourceText(name: "test.json", text: text), reporting: &diagnostics))
        #expect(node.plain == #"{z: "1.10", a: "A😀\n", l: ["true", "null"]}"#)
        #expect(node.all.compactMap { $0.scalar?.style } == [.plain, .quoted, .plain, .plain])
    }

    @Test(arguments: ["‸1‸", " ‸\"é\\n\"‸ ", "{\"x\":\n ‸[\n]‸\n}", "{\"é\": \"本\", \"x\": ‸{\"a\": \"é\"}‸ }"])
    func knowsTheRange(_ marked: String) throws {
        let text = MarkedText(marked)
        var diagnostics = Diagnostics()
        let root = try #require(JSONReader.read(text.source, reporting: &diagnostics))
        let node = root.mapping?["x"] ?? root
        #expect([node.range.start, node.range.end] == text.marks)
    }

    @Test func readsAPartWithItsPlacesInTheWhole() {
        let text = MarkedText("Here it is:\n```json\n{\"a\": 1,\n ‸\"a\": 2}\n```\n")
        let bytes = text.source.bytes
        let range = (bytes.firstIndex(of: UInt8(ascii: "{")) ?? 0)..<(bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0) + 1
        var diagnostics = Diagnostics()
        let node = JSONReader.readLeniently(text.source, in: range, reporting: &diagnostics)
        #expect(node?.plain == #"{a: "1"}"#)
        #expect(diagnostics.all.map { $0.location?.range.start } == text.marks)
    }
}
