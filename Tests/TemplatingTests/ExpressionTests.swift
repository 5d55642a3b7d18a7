import Documents
import Templating
import Testing

@Suite struct ExpressionTests {
    static let context: TemplateMapping = [
        "minimal": .boolean(false), "db": .text("postgres"), "models": .list([.mapping(["name": .text("Order")])]),
    ]

    @Test(arguments: [
        ("not minimal and db == 'postgres'", TemplateValue.boolean(true)),
        ("models | length + 1", .integer(2)),
        ("db | upper", .text("POSTGRES")),
        (" models[0].name ", .text("Order")),
        ("extra is defined", .boolean(false)),
        ("[1, 'a', none]", .list([.integer(1), .text("a"), .none])),
        ("(\n1\n)", .integer(1)),
    ])
    func evaluates(text: String, value: TemplateValue) throws {
        var diagnostics = Diagnostics()
        let expression = Expression.parse(
            text, origin: origin(text), environment: environment(), reporting: &diagnostics)
        #expect(try expression?.evaluate(Self.context) == value)
    }

    @Test(arguments: [
        FaultTests.Row("db ‸}}", "mapping literals are not supported"),
        FaultTests.Row("‸(db", "`(` is never closed"),
        FaultTests.Row("‸", "expected a value, found the end of the tag"),
        FaultTests.Row("db ‸db", "unexpected `db`"),
        FaultTests.Row(
            "‸db | comment",
            "`comment` can only be the last filter of `{{ … }}`; print it at once:"
                + " `{{ text | comment }}`"),
    ])
    func tellsFaults(row: FaultTests.Row) {
        let marked = Marked(row.template)
        var diagnostics = Diagnostics()
        let expression = Expression.parse(
            marked.text, origin: origin(marked.text), environment: environment(.go), reporting: &diagnostics)
        #expect(expression == nil)
        #expect(describe(diagnostics.all).hasPrefix("\(marked.line):\(marked.column) "))
    }

    @Test func checkTellsTheShape() throws {
        let shape = TemplateShape.mapping([.init("models", .list(.mapping([.init("name", .text)])))])
        var diagnostics = Diagnostics()
        let text = "model in models"
        let header = try #require(
            LoopHeader.parse(text, origin: origin(text), environment: environment(), reporting: &diagnostics))
        #expect(header.variable == "model")
        #expect(header.check(against: shape, reporting: &diagnostics) == .mapping([.init("name", .text)]))
        #expect(try header.elements(Self.context).count == 1)
        #expect(diagnostics.all.isEmpty)
    }

    @Test(arguments: ["model", "model of models", "in models", "model in", "loop in models", "a, b in models"])
    func rejectsOtherHeaders(text: String) {
        var diagnostics = Diagnostics()
        let header = LoopHeader.parse(
            text, origin: origin(text), environment: environment(), reporting: &diagnostics)
        #expect(header == nil)
        #expect(diagnostics.hasErrors)
    }

    @Test func faultsAreToldAtTheirPlaceInTheDocument() {
        let source = SourceText(name: "stack.yaml", text: "files:\n  - when: not minmal\n")
        let place = TextOrigin(
            source: source, start: SourcePosition(line: 2, column: 11), continuationColumn: 11)
        var diagnostics = Diagnostics()
        let expression = Expression.parse(
            "not minmal", origin: place, environment: environment(), reporting: &diagnostics)
        expression?.check(against: .mapping([.init("minimal", .boolean)]), reporting: &diagnostics)
        #expect(describe(diagnostics.all) == "2:15 unknown variable `minmal`; did you mean `minimal`?")
    }
}
