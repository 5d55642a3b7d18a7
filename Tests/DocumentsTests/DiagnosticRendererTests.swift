import Documents
import Testing

@Suite struct DiagnosticRendererTests {
    /// An error from the first mark to the second, or at the only one.
    func fault(_ marked: String) -> Diagnostic {
        let text = MarkedText(marked)
        let range = SourceRange(start: text.marks[0], end: text.marks[text.marks.count - 1])
        return Diagnostic(.error, code: "x", "wrong", at: SourceLocation(text.source, range))
    }

    func excerpt(_ marked: String) -> [String] {
        DiagnosticRenderer().text([fault(marked)]).split(separator: "\n").dropFirst().map(String.init)
    }

    @Test func rendersAllOfADiagnostic() {
        let text = MarkedText("name: a\n‸sumary‸: b\n")
        let location = SourceLocation(text.source, SourceRange(start: text.marks[0], end: text.marks[1]))
        let first = SourceLocation(text.source, SourceRange(at: SourcePosition(line: 1, column: 7)))
        let diagnostic = Diagnostic(
            .error, code: "unknown-key", "unknown key `sumary`", at: location,
            notes: [Diagnostic.Note("the mapping begins here", at: first), Diagnostic.Note("no place")],
            fix: "did you mean `summary`?")
        let expected = """
            test.yaml:2:1: error: unknown key `sumary` [unknown-key]
               2 | sumary: b
                 | ^~~~~~
                 = did you mean `summary`?
            test.yaml:1:7: note: the mapping begins here
               1 | name: a
                 |       ^
            note: no place

            """
        #expect(DiagnosticRenderer().text([diagnostic]) == expected)
    }

    @Test(arguments: [
        ("a‸b‸c", ["   1 | abc", "     |  ^"]),
        ("\ta:‸\tb", ["   1 |     a:  b", "     |       ^~"]),
        ("日本: ‸x", ["   1 | 日本: x", "     |       ^"]),
        ("a ‸日本‸", ["   1 | a 日本", "     |   ^~~~"]),
        ("e\u{301}: ‸x", ["   1 | e\u{301}: x", "     |    ^"]),
        ("a: [‸b\nc‸]\n", ["   1 | a: [b", "     |     ^"]),
        ("a: ‸[b,\nc‸]\n", ["   1 | a: [b,", "     |    ^~~"]),
        ("a‸\r\nb", ["   1 | a", "     |  ^"]),
        ("\u{FEFF}‸ab‸", ["   1 | ab", "     | ^~"]),
        ("a\n‸", ["   2 | ", "     | ^"]),
    ])
    func marksThePlace(_ marked: String, _ expected: [String]) {
        #expect(excerpt(marked) == expected)
    }

    @Test func neverSendsWhatATerminalActsOn() {
        let hostile = "\u{1B}[2J\u{9B}31m\u{202E}\u{7F}\u{0}\u{200B}\u{2028}\u{7}"
        var diagnostic = fault("a\(hostile)‸\(hostile)")
        diagnostic.message = hostile
        diagnostic.fix = hostile
        diagnostic.notes = [Diagnostic.Note(hostile, at: diagnostic.location)]
        let file = SourceText(name: "a\n\(hostile)", text: hostile)
        let place = SourceLocation(file, SourceRange(at: SourcePosition(line: 1, column: 3)))
        let text = DiagnosticRenderer().text([diagnostic, Diagnostic(.warning, code: hostile, "x", at: place)])
        let dangerous = text.unicodeScalars.filter { scalar in
            [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory) && scalar != "\n"
        }
        #expect(dangerous.isEmpty)
        #expect(text.contains("<U+001B>[2J<U+009B>31m<U+202E><U+007F><U+0000><U+200B><U+2028><U+0007>"))
    }

    @Test func showsAWindowOfALongLine() throws {
        let marked = String(repeating: "é", count: 5000) + "‸x‸" + String(repeating: "y", count: 1_000_000)
        let lines = excerpt(marked)
        #expect(lines[0].count < 120)
        let column = try #require(lines[1].firstIndex(of: "^")).utf16Offset(in: lines[1])
        #expect(Array(lines[0])[column] == "x")
        #expect(lines[0].hasPrefix("   1 | …é") && lines[0].hasSuffix("y…"))
    }

    @Test func showsALineThatFitsAsItIs() {
        let marked = String(repeating: "a", count: 95) + "‸bcdef"
        #expect(excerpt(marked)[0] == "   1 | " + marked.replacing("‸", with: ""))
    }

    @Test(arguments: [("a", 5, 1), ("a", 1, 500), ("", 1, 1), ("", 9, 9)])
    func bearsPlacesOutsideTheText(_ text: String, _ line: Int, _ column: Int) {
        let place = SourceRange(at: SourcePosition(line: line, column: column))
        let source = SourceText(name: "test.yaml", text: text)
        let rendered = DiagnosticRenderer().text([Diagnostic(.error, code: "x", "y", at: SourceLocation(source, place))]
        )
        #expect(rendered.hasPrefix("test.yaml:\(line):\(column): error: y [x]\n"))
    }

    @Test func colours() {
        let text = DiagnosticRenderer(color: true).text([Diagnostic(.warning, code: "x", "y")])
        #expect(text == "\u{1B}[1;33mwarning:\u{1B}[0m y [x]\n")
    }

    @Test(
        arguments: [
            ([], "no errors"), ([.error], "1 error"), ([.error, .warning, .error], "2 errors, 1 warning"),
            ([.note, .warning, .warning], "2 warnings, 1 note"),
        ] as [([Diagnostic.Severity], String)])
    func summarises(_ severities: [Diagnostic.Severity], _ expected: String) {
        #expect(DiagnosticRenderer.summary(severities.map { Diagnostic($0, code: "x", "y") }) == expected)
    }

    @Test func isJSONForPrograms() {
        var diagnostic = fault("a: ‸b")
        diagnostic.notes = [Diagnostic.Note("why")]
        let expected: JSONValue = [
            "code": "x", "severity": "error", "message": "wrong", "file": "test.yaml", "line": 1, "column": 4,
            "fix": .null, "notes": [["message": "why", "file": .null, "line": .null, "column": .null]],
        ]
        #expect(diagnostic.json == expected)
    }
}
