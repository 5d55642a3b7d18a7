import Documents
import Templating
import Testing

/// A snippet is the text that its template makes of the mapping it stands in.
@Suite struct SnippetTests {
    /// A mapping of a name, a purpose from outside, a key and these snippets, which call it `field`.
    static func field(
        _ snippets: KeyValuePairs<String, String>, name: String = "due", language: OutputLanguage = .go,
        limits: TemplateLimits = TemplateLimits()
    ) throws -> TemplateMapping {
        var mapping: TemplateMapping = [
            "name": .text(name), "purpose": .tainted("Say \"when\"\nand why"), "key": .text("k"),
        ]
        for (name, text) in snippets {
            mapping[name] = try .snippet(
                Snippet(
                    parsed(text, name: name, language: language, limits: limits), seeing: "field", lifting: ["key"],
                    context: ["prefix": .text("p_"), "key": .text("hidden")]))
        }
        return mapping
    }

    static func parsed(
        _ text: String, name: String, language: OutputLanguage = .go, limits: TemplateLimits = TemplateLimits()
    ) throws -> Template {
        var diagnostics = Diagnostics()
        let environment = environment(language, includes: ["name": "{{ field.name }}!"], limits: limits)
        let template = Template.parse(
            text, origin: origin(text, name: name), environment: environment, reporting: &diagnostics)
        try #require(describe(diagnostics.sorted) == "")
        return try #require(template)
    }

    static func failure(_ text: String, _ context: TemplateMapping, language: OutputLanguage = .go) throws -> Diagnostic
    {
        let template = try parsed(text, name: "template", language: language)
        do throws(TemplateFailure) {
            let output = try template.render(context)
            Issue.record("was rendered: \(output)")
            throw TemplateFailure(Diagnostic(.error, code: "none", "none"))
        } catch {
            return error.diagnostic
        }
    }

    static let snippets: KeyValuePairs = [
        "sample": "{{ field.name }}({{ prefix }}{{ key }})", "fixed": "3", "empty": "",
        "none": "{% if false %}x{% endif %}", "block": "if {{ field.name }} {\n}\n", "fixedBlock": "a\n\n",
        "raw": "raw {{ field.name }}", "call": "{{ field.raw | upper }};", "included": "{% include 'name' %}",
        "quoted": "{{ field.purpose | quote }}", "doc": "x // {{ field.purpose | comment }}",
        "loop": "{% for i in [1, 2] %}{{ field['name'] }}{{ loop.index }}{% endfor %}",
    ]

    @Test(arguments: [
        ("{{ f.sample }}", "due(p_k)"), ("{{ f['sample'] }}", "due(p_k)"),
        ("{% set which = 'sample' %}{{ f[which] }}", "due(p_k)"), ("{{ box.f.sample }}", "due(p_k)"),
        ("{{ f.fixed }}", "3"), ("[{{ f.empty }}{{ f.none }}]", "[]"), ("{{ f.loop }}", "due1due2"),
        ("{% if f.empty or f.none %}a{% elif f.sample %}b{% endif %}", "b"),
        ("{{ f.sample ~ ',' }}{{ f.sample | length }}{{ f.sample | upper }}", "due(p_k),8DUE(P_K)"),
        ("{{ 'y' if f.fixed == '3' else 'n' }}{{ 'y' if 'ue' in f.raw else 'n' }}", "yy"),
        ("{{ f.block }};{{ f.block ~ ';' }}", "if due {\n};if due {\n};"), ("{{ f.fixedBlock }};", "a\n;"),
        ("{{ f.call }}", "RAW DUE;"), ("{{ f.included }}", "due!"), ("{{ f.extra | default('d') }}", "d"),
        ("{{ f.quoted }}", #""Say \"when\"\nand why""#), ("{{ f.doc }}", "x // Say \"when\"\n  // and why"),
        ("// {{ f.doc | upper }}\n\t{{ f.doc }}", "// X // SAY \"WHEN\"\n  // AND WHY\n\tx // Say \"when\"\n  // and why"),
        ("{{ [g, f] | join(', ', attribute='raw') }}", "raw at, raw due"),
        ("{{ boxes | join(' ', attribute='f.fixed') }}", "3"),
        ("{% for x in [f, g] | sort(attribute='raw') %}{{ x.name }} {% endfor %}", "at due "),
        ("{% for x in [f, g] | unique(attribute='fixed') %}{{ x.name }} {% endfor %}", "due "),
        ("{% for x in [f, g] %}{{ x.sample }} {% endfor %}", "due(p_k) at(p_k) "),
        ("{{ 'same' if f == f and f != g else 'not' }}", "same"),
        ("{% set x = f.sample %}{{ x }}", "due(p_k)"), ("{{ 'y' if f.raw is defined else 'n' }}", "y"),
    ])
    func readsAsText(template: String, output: String) throws {
        let (f, g) = (try Self.field(Self.snippets), try Self.field(Self.snippets, name: "at"))
        let box = TemplateValue.mapping(["f": .mapping(f)])
        let context: TemplateMapping = ["f": .mapping(f), "g": .mapping(g), "box": box, "boxes": .list([box])]
        #expect(render(template, context, language: .go) == output)
    }

    @Test func aLiftedMemberThatIsMissingIsTheContexts() throws {
        let template = try Self.parsed("{{ key }}", name: "key")
        let snippet = Snippet(template, seeing: "field", lifting: ["key"], context: ["key": .text("own")])
        #expect(render("{{ m.s }}", ["m": .mapping(["s": .snippet(snippet)])]) == "own")
    }

    @Test func makesNoValueLarger() {
        #expect(MemoryLayout<TemplateValue>.size == MemoryLayout<TestValue>.size)
    }

    /// As a template's value was without snippets.
    private enum TestValue {
        case none
        case boolean(Bool)
        case integer(Int)
        case text(String)
        case tainted(String)
        case list([TemplateValue])
        case mapping(TemplateMapping)
    }

    @Test func isEqualToOneOfTheSameParts() throws {
        let template = try Self.parsed("{{ field }}", name: "a")
        #expect(Snippet(template, seeing: "field") == Snippet(template, seeing: "field"))
        #expect(Snippet(template, seeing: "field") != Snippet(template, seeing: "value"))
        #expect(Snippet(template, seeing: "field") != Snippet(template, seeing: "field", context: ["a": .none]))
        #expect(Snippet(template, seeing: "field") != Snippet(template, seeing: "field", lifting: ["a"]))
    }

    @Test(arguments: ["{{ f.bad }}", "a{{ f.bad ~ 'x' }}", "{{ [f] | join(attribute='bad') }}", "{{ f['bad' ~ ''] }}"])
    func aFailurePointsIntoTheSnippet(template: String) throws {
        let f = try Self.field(["bad": "\n {{ field.nme }}"])
        let diagnostic = try Self.failure("\n" + template, ["f": .mapping(f)])
        #expect(describe([diagnostic]) == "2:5 `field` has no `nme`; did you mean `name`?")
        #expect(diagnostic.location?.source.name == "bad")
        #expect(diagnostic.notes.map(\.message) == ["used here"])
        #expect(diagnostic.notes.first?.location?.source.name == "template")
        #expect(diagnostic.notes.first?.location?.range.start.line == 2)
    }

    @Test func anUnknownVariableOfASnippetHasItsNearestName() throws {
        let f = try Self.field(["bad": "{{ feild.name }}", "worse": "{{ prefx }}"])
        #expect(render("{{ f.bad }}", ["f": .mapping(f)]) == "1:4 unknown variable `feild`; did you mean `field`?")
        #expect(render("{{ f.worse }}", ["f": .mapping(f)]) == "1:4 unknown variable `prefx`; did you mean `prefix`?")
    }

    @Test func aFailureWithinAnotherSnippetTellsBothUses() throws {
        let f = try Self.field(["outer": "{{ field.inner }}", "inner": "{{ [] | first }}"])
        let diagnostic = try Self.failure("{{ f.outer }}", ["f": .mapping(f)])
        #expect(diagnostic.location?.source.name == "inner")
        #expect(diagnostic.notes.map { $0.location?.source.name } == ["outer", "template"])
    }

    @Test(arguments: ["{{ field.own }}", "{{ field.own | upper }}", "{% include 'own' %}"])
    func aSnippetWithoutEndIsTold(text: String) throws {
        var diagnostics = Diagnostics()
        let own = Template.parse(
            text, origin: origin(text, name: "own"),
            environment: environment(.go, includes: ["own": "{{ field.own }}"]), reporting: &diagnostics)
        let snippet = Snippet(try #require(own), seeing: "field")
        let diagnostic = try Self.failure("{{ f.own }}", ["f": .mapping(["own": .snippet(snippet)])])
        #expect(diagnostic.code == "template-limit")
        #expect(diagnostic.message == "the snippet `own` stands more than 16 deep")
        #expect(diagnostic.notes.filter { $0.message == "used here" }.count == 2)
    }

    @Test func aSnippetWithoutEndInDeepExpressionsIsTold() throws {
        let (opening, closing) = (String(repeating: "[", count: 90), String(repeating: "]", count: 90))
        let blocks = String(repeating: "{% if true %}", count: 90)
        let ends = String(repeating: "{% endif %}", count: 90)
        let f = try Self.field(["own": "\(blocks)\(ends){{ \(opening)field.own\(closing) | length }}"])
        let diagnostic = try Self.failure("{{ f.own }}", ["f": .mapping(f)])
        #expect(diagnostic.message == "the snippet `own` stands more than 16 deep")
    }

    @Test func snippetsShareOneBudget() throws {
        var limits = TemplateLimits()
        limits.iterations = 100
        let f = try Self.field(["loop": "{% for i in [1, 2, 3, 4] %}{% endfor %}"])
        let context: TemplateMapping = ["f": .mapping(f), "xs": .list(Array(repeating: .none, count: 20))]
        let template = "{% for x in xs %}{{ f.loop }}{% endfor %}"
        let output = render(template, context, limits: limits)
        #expect(output.contains("the loops take more than 100 turns together"))
        limits.iterations = 120
        #expect(render(template, context, limits: limits) == "")
    }

    @Test(arguments: ["{{ f.long }}", "{{ f.fixed }}", "{{ f.long ~ '' }}", "{{ f.fixed ~ '' }}"])
    func snippetsCountForTheLengthOfTheOutput(tag: String) throws {
        var limits = TemplateLimits()
        limits.outputBytes = 1000
        let x = String(repeating: "x", count: 600)
        let f = try Self.field(["long": "{{ '\(x)' }}", "fixed": x])
        let context: TemplateMapping = ["f": .mapping(f)]
        #expect(render(tag, context, limits: limits) == x)
        #expect(render(tag + tag, context, limits: limits).contains("the output is longer than 1000 bytes"))
    }

    @Test func taintedTextIsRefusedWhereTheSnippetIsChecked() throws {
        var diagnostics = Diagnostics()
        let template = try Self.parsed("{{ field.purpose }}", name: "bare")
        let shape = TemplateShape.mapping([.init("field", .mapping([.init("purpose", .tainted)]))])
        template.check(against: shape, reporting: &diagnostics)
        #expect(describe(diagnostics.all).hasPrefix("1:4 `field.purpose` is text from outside"))
        let f = try Self.field(["bare": "{{ field.purpose }}"])
        #expect(render("{{ f.bare }}", ["f": .mapping(f)], language: .go).contains("is text from outside"))
    }

    @Test func quotesInItsOwnLanguage() throws {
        let f = try Self.field(["quoted": "{{ 'a' | quote }}"], language: .sql)
        #expect(render("{{ f.quoted }}", ["f": .mapping(f)], language: .sql) == "'a'")
        #expect(render("{{ f.quoted }}", ["f": .mapping(f)], language: .prose) == "'a'")
        #expect(render("{{ f.quoted | quote }}", ["f": .mapping(f)], language: .go) == #""'a'""#)
    }

    /// What no shape tells is still kept from the output.
    @Test(arguments: ["{{ f.s }}", "{{ f.s ~ '' }}", "{{ f['s' ~ ''] }}", "{{ [f] | join(attribute='s') }}"])
    func textOfAnotherLanguageIsNotPrintedBare(tag: String) throws {
        for (own, other) in [(OutputLanguage.sql, OutputLanguage.go), (.prose, .go), (.go, .plain)] {
            let f = try Self.field(["s": "{{ field.name }}"], language: own)
            #expect(render(tag, ["f": .mapping(f)], language: other).contains("cannot be printed bare"))
            #expect(render(tag, ["f": .mapping(f)], language: .prose) == "due")
            #expect(render(tag, ["f": .mapping(f)], language: own) == "due")
        }
        let f = try Self.field(["s": "{{ field.name }}"], language: .plain)
        #expect(render(tag, ["f": .mapping(f)], language: .go) == "due")
    }

    @Test(arguments: ["{{ xs[0] }}", "{{ s }}", "{{ xs | join }}", "{{ xs | first | upper }}", "{{ s | length }}"])
    func outsideOfAMappingASnippetIsNoText(tag: String) throws {
        let snippet = TemplateValue.snippet(Snippet(try Self.parsed("a", name: "s"), seeing: "field"))
        let output = render(tag, ["xs": .list([snippet]), "s": snippet])
        #expect(output.contains("a snippet outside of its mapping"))
    }
}
