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

    @Test func escapesWhatATerminalActsOn() {
        let text = "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}\u{80}\u{9B}\u{9F}\u{61C}\u{200E}\u{2028}\u{202E}\u{2069}"
        #expect(
            JSONWriter.string(.string(text))
                == #""\u0000\b\t\n\u000b\f\r\u001f\u007f\u0080\u009b\u009f\u061c\u200e\u2028\u202e\u2069""# + "\n")
    }

    /// Several characters are looked at together.
    @Test func escapesWhereverItStands() {
        for scalar in (0...0x9F).compactMap({ Unicode.Scalar(UInt32($0)) }) {
            let escaped = JSONWriter.string(.string(String(scalar))).dropFirst().dropLast(2)
            for place in 0...17 {
                let (before, after) = (String(repeating: "a", count: place), String(repeating: "z", count: 17 - place))
                let text = JSONWriter.string(.string(before + String(scalar) + after))
                #expect(text == "\"\(before)\(escaped)\(after)\"\n")
            }
        }
    }

    @Test(arguments: ["é本😀</script>", "\u{A0}\u{61B}\u{61D}", "👩\u{200D}👧", "\u{2010}\u{2027}\u{202F}\u{2065}"])
    func escapesNothingElse(_ text: String) { #expect(JSONWriter.string(.string(text)) == "\"\(text)\"\n") }

    @Test(arguments: ["\u{0}\u{1F}\"\\/", "e\u{301}", "\u{10FFFF}\u{FFFE}", "\r\n"])
    func isReadBack(_ text: String) {
        var diagnostics = Diagnostics()
        let written = SourceText(name: "test.json", bytes: JSONWriter.bytes(.object([(text, .string(text))])))
        let entry = JSONReader.read(written, reporting: &diagnostics)?.mapping?.entries.first
        #expect(entry?.key.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
        #expect(entry?.value.scalar?.text.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
}
