import Documents
import Testing

@Suite struct MappingReaderTests {
    func decode(_ text: String) -> (SampleBlueprint?, Diagnostics) {
        var diagnostics = Diagnostics()
        let source = SourceText(name: "test.yaml", text: text)
        guard let node = YAMLReader.read(source, reporting: &diagnostics) else { return (nil, diagnostics) }
        return (SampleBlueprint.decode(node, in: source, reporting: &diagnostics), diagnostics)
    }

    @Test func decodesWhatIsRight() throws {
        let (decoded, diagnostics) = decode(
            """
            kind: feature
            name: no
            summary: Billing
            aliases: [pay, "1.10"]
            timeout: 60
            default: true
            naming: {acronyms: [ID]}
            review:
              strict: false
            commands:
              test: go test ./...
              build: go build ./...
            options:
              db: {choices: [sqlite]}
            files:
              - path: "{{ name }}.go"
              - path: x
                keep: once
            """)
        #expect(diagnostics.all.map(\.summary) == [])
        let blueprint = try #require(decoded)
        #expect(blueprint.kind == .feature && blueprint.name == "no" && blueprint.aliases == ["pay", "1.10"])
        #expect(blueprint.timeout == 60 && blueprint.isDefault && blueprint.extends == nil)
        #expect(blueprint.naming.acronyms == ["ID"] && blueprint.review?.isStrict == false)
        #expect(blueprint.commands == ["test=go test ./...", "build=go build ./..."])
        #expect(blueprint.options.map(\.name) == ["db"] && blueprint.options.map(\.choices) == [["sqlite"]])
        #expect(blueprint.files.map(\.path.text) == ["{{ name }}.go", "x"])
        #expect(blueprint.files.map(\.keep) == [.managed, .once])
        let column = blueprint.files.first?.path.origin.position(line: 1, column: 4)
        #expect(column == SourcePosition(line: 16, column: 15))
    }

    static let head = "kind: stack\nname: a\nsummary: b\nnaming: {acronyms: []}\n"

    @Test(arguments: [
        Fault("missing key", "‸kind: stack\nname: a\nnaming: {acronyms: []}\n", "missing-key: `summary` is missing"),
        Fault(
            "missing mapping", "‸kind: stack\nname: a\nsummary: b\n", "missing-key: `naming` is missing"),
        Fault(
            "all missing", "‸‸‸‸{}", "missing-key: `kind` is missing", "missing-key: `name` is missing",
            "missing-key: `summary` is missing", "missing-key: `naming` is missing"),
        Fault("no mapping", "‸- a\n", "wrong-kind: the document must be a mapping, not a list"),
        Fault(
            "unknown keys", head + "‸alias: x\n‸zzz: 1\n",
            "unknown-key: unknown key `alias`", "unknown-key: unknown key `zzz`"),
        Fault("no value", head + "aliases:‸\n", "missing-value: `aliases` has no value"),
        Fault("text for a list", head + "aliases: ‸x\n", "wrong-kind: `aliases` must be a list, not a text"),
        Fault("list for a text", head + "extends: ‸[a]\n", "wrong-kind: `extends` must be a text, not a list"),
        Fault(
            "mapping in a list", head + "aliases: [a, ‸{b: c}]\n",
            "wrong-kind: `aliases[1]` must be a text, not a mapping"),
        Fault("boolean", head + "default: ‸yes\n", "wrong-value: `default` must be `true` or `false`, not `yes`"),
        Fault(
            "quoted boolean", head + "default: ‸\"true\"\n",
            "wrong-value: `default` must be `true` or `false`, not `true`"),
        Fault(
            "number", head + "timeout: ‸0x10\n",
            "wrong-value: `timeout` must be a whole number from 1 to 86400, not `0x10`"),
        Fault(
            "leading zero", head + "timeout: ‸012\n",
            "wrong-value: `timeout` must be a whole number from 1 to 86400, not `012`"),
        Fault(
            "out of range", head + "timeout: ‸99999999999999999999\n",
            "wrong-value: `timeout` must be a whole number from 1 to 86400, not `99999999999999999999`"),
        Fault(
            "choice", head.replacing("stack", with: "‸stak"),
            "wrong-value: `kind` cannot be `stak`; it is one of `stack`, `feature`, `integration`, `starter`"),
        Fault(
            "paths", head + "files:\n  - path:‸\n  - ‸keep: ‸never\n", "missing-value: `files[0].path` has no value",
            "missing-key: `files[1].path` is missing",
            "wrong-value: `files[1].keep` cannot be `never`; it is one of `once`, `managed`"),
        Fault(
            "a name with blanks", head + "options:\n  a b:\n    choices: [‸[]]\n",
            "wrong-kind: `options[\"a b\"].choices[0]` must be a text, not a list"),
        Fault("own check", head + "files: [{path: x, least: ‸5, most: 4}]\n", "order: `least` is more than `most`"),
    ])
    func tellsAllFaults(_ fault: Fault) {
        let (decoded, diagnostics) = decode(MarkedText(fault.marked).text)
        #expect(decoded == nil)
        #expect(diagnostics.all.map(\.summary) == fault.expected)
    }

    @Test func suggestsTheNextStep() {
        let fixes = decode(Self.head + "alias: [x]\nextend: y\ndefault: no\nreview:\n").1.all.map(\.fix)
        #expect(
            fixes == [
                "write `true` or `false` without quotes",
                "write a value, or `{}` for an empty mapping, or remove the key",
                "did you mean `aliases`?", "did you mean `extends`?",
            ])
    }

    @Test func countsUnknownKeysWithoutEnd() {
        let text = Self.head + (0..<50_000).map { "unknown\($0): x\n" }.joined()
        let told = decode(text).1.all
        #expect(told.count == 21)
        #expect(told.last?.message == "49980 more unknown keys in the document")
    }

    @Test func pathsBecomePointers() {
        let path = NodePath.root.appending("tasks").appending(2).appending("a/b~c")
        #expect(path.jsonPointer == "/tasks/2/a~1b~0c")
        #expect(path.description == "tasks[2][\"a/b~c\"]")
        #expect(NodePath.root.jsonPointer == "")
    }
}
