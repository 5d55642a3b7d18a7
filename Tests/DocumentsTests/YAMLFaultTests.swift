import Documents
import Testing

/// Every error at its mark, in text order.
@Suite struct YAMLFaultTests {
    @Test(arguments: meaning + templates + grammar + bytes)
    func tellsAllFaults(_ fault: Fault) {
        var diagnostics = Diagnostics()
        let node = YAMLReader.read(MarkedText(fault.marked).source, reporting: &diagnostics)
        #expect(node == nil)
        #expect(diagnostics.all.map(\.summary) == fault.expected)
    }

    static let meaning = [
        Fault("duplicate key", "a: 1\n‸a: 2\n", "duplicate-key: the key `a` appears twice in this mapping"),
        Fault(
            "duplicate keys in levels", "a:\n  b: 1\n  ‸b: 2\n‸\"a\": 3\n",
            "duplicate-key: the key `b` appears twice in this mapping",
            "duplicate-key: the key `a` appears twice in this mapping"),
        Fault(
            "duplicate after a byte order mark", "\u{FEFF}a: 1\r\n‸a: 2",
            "duplicate-key: the key `a` appears twice in this mapping"),
        Fault(
            "tags", "a: ‸!x 1\nb: ‸!!int 2\nc: ‸!!str {}\nd: ‸!ruby/object:X {}\n",
            "tag: the tag `!x` is not supported", "tag: the tag `!!int` is not supported",
            "tag: the tag `!!str` is not supported", "tag: the tag `!ruby/object:X` is not supported"),
        Fault(
            "keys that are no text", "? ‸[a]\n: b\n? ‸{c: d}\n: e\n",
            "key-type: a key must be a text, not a list, a mapping or an alias",
            "key-type: a key must be a text, not a list, a mapping or an alias"),
        Fault(
            "alias as key", "- &a x\n- ‸*a : y\n",
            "key-type: a key must be a text, not a list, a mapping or an alias"),
        Fault("no key", "?‸\n: x\n", "key-missing: a key is missing before `:`"),
        Fault(
            "merge key", "a: &a {b: c}\nd:\n  ‸<<: *a\n", "merge-key: merge keys (`<<`) are not supported"),
        Fault("unknown alias", "a: ‸*foo\n", "unknown-alias: the alias `*foo` has no anchor before it"),
        Fault(
            "alias of itself", "a: &a [‸*a]\n", "self-alias: the alias `*a` is inside the value that it names"),
        Fault("empty", "‸", "empty-document: the document is empty"),
        Fault("only a comment", "‸# x\n", "empty-document: the document is empty"),
        Fault("only a marker", "‸---\n", "empty-document: the document is empty"),
        Fault("only a byte order mark", "‸\u{FEFF}", "empty-document: the document is empty"),
        Fault(
            "two documents", "a: 1\n‸---\nb: 2\n",
            "second-document: a second document begins here; a file can have only one"),
        Fault(
            "directives of a second document", "a: 1\n...\n‸%TAG ! x\n",
            "second-document: a second document begins here; a file can have only one"),
        Fault("tag directive", "# x\n\n‸%TAG ! x\n---\na: 1\n", "tag: `%TAG` directives are not supported"),
    ]

    static let templates = [
        Fault("value", "a: ‸{{ x }}\n", template),
        Fault("on every line", "a: ‸{{ x }}\nb: ‸{{ y }}\n", template, template),
        Fault("text after it", "a: ‸{{ x }}/y.go\n", template),
        Fault("filter with arguments", "a: ‸{{ x | pad(3, \"b\") }}\n", template),
        Fault("item", "- ‸{{ x }}\n", template),
        Fault("item of a mapping", "- a: ‸{{ x }}\n", template),
        Fault("key", "‸{{ x }}: 1\n", template),
        Fault("within a list", "a: [‸{{ x }}, {{ y }}]\n", template),
        Fault("statement", "a: ‸{% if x %}\n", "unquoted-template: a text that begins with `{%` must be in quotes"),
        Fault("wide characters before it", "é本: ‸{{ x }}\n", template),
    ]

    static let grammar = [
        Fault("tab before a key", "a:\n‸\tb: 1\n", "yaml-tab: a tab cannot be used for indentation"),
        Fault("tab in a block", "a: |\n‸\tb\n", "yaml-tab: a tab cannot be used for indentation"),
        Fault("colon in a text", "a: b‸: c\n", "yaml-syntax: `:` begins a value here, where none is allowed"),
        Fault("double quote", "a: ‸\"x\n", "yaml-quote: the quoted text that begins here is never closed"),
        Fault("single quote", "a: ‸'x\n", "yaml-quote: the quoted text that begins here is never closed"),
        Fault("quote inside quotes", "a: 'it'‸s'\n", "yaml-quote: text follows the closing quote"),
        Fault("text after quotes", "a: \"b\" ‸c\n", "yaml-quote: text follows the closing quote"),
        Fault("no colon", "a: b\n‸c\n", "yaml-syntax: `:` is missing after this key"),
        Fault("wrong indentation", "a:\n  - 1\n ‸b: 2\n", "yaml-syntax: expected a key here"),
        Fault("wrong item", "- a: 1\n ‸- b\n", "yaml-syntax: expected `-` here"),
        Fault("open list", "a: ‸[1, 2", "yaml-syntax: the list that begins here is never closed"),
        Fault("open mapping", "a: ‸{b: 1\n", "yaml-syntax: the mapping that begins here is never closed"),
        Fault("no comma", "[1 2\n3‸: 4]", "yaml-syntax: expected `,` or `]` here"),
        Fault("nothing between commas", "[a, ‸, b]", "yaml-syntax: expected a value here"),
        Fault("reserved character", "a: ‸@x\n", "yaml-syntax: a text cannot begin with `@`"),
        Fault("backquote", "a: ‸`x`\n", "yaml-syntax: a text cannot begin with \"`\""),
        Fault("glob", "a: *‸.go\n", "yaml-syntax: a text cannot begin with `*`"),
        Fault("ampersand", "a: &‸ b\n", "yaml-syntax: a text cannot begin with `&`"),
        Fault("unknown tag handle", "a: ‸!x!y b\n", "tag: this is not a tag"),
        Fault("item after a key", "a: ‸- b\n", "yaml-syntax: a list item cannot begin here"),
        Fault("unknown escape", "a: \"‸\\q\"\n", "yaml-escape: an escape that YAML does not know"),
        Fault("half a character", "a: \"\\u‸d800\"", "yaml-escape: this escape is not a Unicode character"),
        Fault("text after a block's mark", "a: |‸x\n  b\n", "yaml-syntax: only a comment may follow here"),
        Fault("text after a mapping", "{a: 1} ‸b", "yaml-syntax: text follows the end of the document"),
        Fault("text after a text", "\"a\" ‸b", "yaml-syntax: text follows the end of the document"),
        Fault("version of YAML", "‸%YAML 3.0\n---\na: b\n", "yaml-syntax: this version of YAML is not supported"),
    ]

    static let bytes = [
        Fault("zero byte", "a: b\nc: ‸\0", "encoding: a zero byte: this is a binary file, not a text"),
        Fault("escape character", "é: ‸\u{1B}[0m", "control-character: the control character U+001B is not allowed"),
        Fault("line separator", "a: b‸\u{2028}c", "line-break: the line break U+2028 is not supported"),
        Fault("next line", "a: b‸\u{85}c", "line-break: the line break U+0085 is not supported"),
        Fault(
            "lone carriage return", "a: b‸\rc: d\r\n",
            "line-break: a carriage return without a line feed is not supported"),
    ]

    static let template = "unquoted-template: a text that begins with `{{` must be in quotes"

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], "1:4 encoding: the byte 0xFF is not valid UTF-8"),
            ([0x61, 0x0A, 0xC3, 0xA9, 0xC3, 0x28], "2:2 encoding: the byte 0xC3 is not valid UTF-8"),
            ([0xED, 0xA0, 0x80], "1:1 encoding: the byte 0xED is not valid UTF-8"),
            ([0xC0, 0x80], "1:1 encoding: the byte 0xC0 is not valid UTF-8"),
            ([0xF4, 0x90, 0x80, 0x80], "1:1 encoding: the byte 0xF4 is not valid UTF-8"),
            ([0x61, 0xE2, 0x82], "1:2 encoding: the byte 0xE2 is not valid UTF-8"),
            ([0xFF, 0xFE, 0x61, 0x00], "1:1 encoding: the text is UTF-16"),
            ([0xFE, 0xFF, 0x00, 0x61], "1:1 encoding: the text is UTF-16"),
            ([0x61, 0x00, 0x62, 0x00], "1:2 encoding: a zero byte: this is a binary file, not a text"),
        ] as [([UInt8], String)])
    func tellsTheFirstBadByte(_ bytes: [UInt8], _ told: String) {
        let source = SourceText(name: "test.yaml", bytes: bytes)
        var diagnostics = Diagnostics()
        #expect(YAMLReader.read(source, reporting: &diagnostics) == nil)
        #expect(diagnostics.all.map(\.summary) == [told])
        var headDiagnostics = Diagnostics()
        _ = YAMLReader.readHead(source, keys: ["a"], reporting: &headDiagnostics)
        #expect(headDiagnostics.all.map(\.summary) == [told])
    }

    @Test(arguments: [
        ("a: {{ x }}", "write `\"{{ x }}\"`"),
        ("a: {{ x | default(\"y\") }}  ", "write `'{{ x | default(\"y\") }}'`"),
        ("a: {{ x }} # why", "put the whole text in quotes"),
        ("a: [{{ x }}]", "put the whole text in quotes"),
        ("a:\n\tb: 1", "indent with spaces"),
    ])
    func tellsTheNextStep(_ text: String, _ fix: String) {
        var diagnostics = Diagnostics()
        _ = YAMLReader.read(SourceText(name: "test.yaml", text: text), reporting: &diagnostics)
        #expect(diagnostics.all.map(\.fix) == [fix])
    }

    @Test func pointsToTheFirstKey() {
        let text = MarkedText("‸a: 1\nb: 2\n‸a: 3\n")
        var diagnostics = Diagnostics()
        _ = YAMLReader.read(text.source, reporting: &diagnostics)
        #expect(diagnostics.all.first?.notes.first?.location?.range.start == text.marks[0])
    }
}
