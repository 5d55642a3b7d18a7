import Documents
import Testing

@Suite struct JSONWriterTests {
    @Test func writesCanonically() {
        let value: JSONValue = [
            "z": [1, -2, true, [], [:]], "a": ["nested": .null], "path": "/api/\"x\"\\y", "empty": "",
        ]
        let expected = #"""
            {
              "z": [
                1,
                -2,
                true,
                [],
                {}
              ],
              "a": {
                "nested": null
              },
              "path": "/api/\"x\"\\y",
              "empty": ""
            }

            """#
        #expect(JSONWriter.string(value) == expected)
        #expect(JSONWriter.bytes(value) == Array(expected.utf8))
    }

    @Test func escapesOnlyControlCharacters() {
        let text = "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}é本😀\u{2028}</script>"
        #expect(
            JSONWriter.string(.string(text))
                == #""\u0000\b\t\n\u000b\f\r\u001f"# + "\u{7F}é本😀\u{2028}</script>\"\n")
    }

    @Test(arguments: ["\u{0}\u{1F}\"\\/", "e\u{301}", "\u{10FFFF}\u{FFFE}", "\r\n"])
    func isReadBack(_ text: String) {
        var diagnostics = Diagnostics()
        let written = SourceText(name: "test.json", bytes: JSONWriter.bytes(.object([(text, .string(text))])))
        let entry = JSONReader.read(written, reporting: &diagnostics)?.mapping?.entries.first
        #expect(entry?.key.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
        #expect(entry?.value.scalar?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
}
