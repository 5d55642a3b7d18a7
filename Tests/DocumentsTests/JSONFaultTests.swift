import Documents
import Testing

/// Every error at its mark, in the order of discovery, and the recovered document.
@Suite struct JSONFaultTests {
    struct Recovery: CustomTestStringConvertible, Sendable {
        let fault: Fault
        let node: String?

        init(_ marked: String, _ node: String?, _ told: String...) {
            fault = Fault(marked, marked, told)
            self.node = node
        }

        var testDescription: String { fault.name }
    }

    @Test(arguments: [
        Recovery("‸\u{FEFF}{}", "{}", "json-bom: JSON must not begin with a byte order mark"),
        Recovery(
            "[1‸, ]", #"["1"]"#, "json-trailing-comma: JSON has no comma after the last item"),
        Recovery(
            "{\"a\": [1‸,],\n \"b\": 2‸,\n}", #"{a: ["1"], b: "2"}"#,
            "json-trailing-comma: JSON has no comma after the last item",
            "json-trailing-comma: JSON has no comma after the last item"),
        Recovery("[1 ‸2]", #"["1", "2"]"#, "json-comma: expected `,` before this"),
        Recovery("[1,‸,2]", #"["1", "2"]"#, "json-value: expected a value before this comma"),
        Recovery(
            "{\"a\": 1, ‸\"a\": 2}", #"{a: "1"}"#, "duplicate-key: the key `a` appears twice in this object"),
        Recovery(
            "‸// x\n{ ‸/* y */ }‸# z", "{}", "json-comment: JSON has no comments",
            "json-comment: JSON has no comments", "json-comment: JSON has no comments"),
        Recovery("{‸a: 1}", #"{a: "1"}"#, "json-key: a key must be in double quotes"),
        Recovery("{‸'é': 1}", #"{é: "1"}"#, "json-key: a key must be in double quotes"),
        Recovery("[‸'a']", #"["a"]"#, "json-quotes: JSON has no texts in single quotes"),
        Recovery("{\"a\" ‸1}", #"{a: "1"}"#, "json-colon: expected `:` after the key"),
        Recovery(
            "[‸01, ‸+1]", #"["01", "+1"]"#, "json-number: `01` is not a JSON number",
            "json-number: `+1` is not a JSON number"),
        Recovery("[‸True]", #"["True"]"#, "json-value: `True` is not a JSON value"),
        Recovery("[\"é‸\\q\"]", #"["éq"]"#, "json-escape: an escape that JSON does not know"),
        Recovery("[\"‸\\ud800x\"]", "[\"\u{FFFD}x\"]", "json-surrogate: this escape is half of a character"),
        Recovery(
            "[\"a‸\nb\", ‸x]", #"["a\nb", "x"]"#,
            "json-control-character: a line break must be escaped in a JSON string",
            "json-value: `x` is not a JSON value"
        ),
        Recovery("{} ‸{}", "{}", "json-trailing-text: text follows the end of the JSON value"),
        Recovery("‸[[1]", nil, "json-unclosed: the array that begins here is never closed"),
        Recovery("{\"a\": ‸\"b}", nil, "json-unclosed: the text that begins here is never closed"),
        Recovery("{\"a\": ‸", nil, "json-unclosed: the text ends where a value is expected"),
        Recovery("[1‸}", nil, "json-bracket: expected `,` or `]` here"),
        Recovery("{\"a\": 1,‸]", nil, "json-key: expected a key in double quotes"),
        Recovery("[‸@]", nil, "json-value: expected a value here, not `@`"),
        Recovery("[1‸é]", nil, "json-bracket: expected `,` or `]` here"),
    ])
    func tellsAllFaultsAndGoesOn(_ row: Recovery) {
        let source = MarkedText(row.fault.marked).source
        var diagnostics = Diagnostics()
        let node = JSONReader.readLeniently(source, reporting: &diagnostics)
        #expect(diagnostics.all.map(\.summary) == row.fault.expected)
        #expect(node?.plain == row.node)
        var strict = Diagnostics()
        #expect(JSONReader.read(source, reporting: &strict) == nil)
    }
}
