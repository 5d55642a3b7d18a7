import Documents
import Templating
import Testing

/// A snippet is the text that a value's type has under a name, rendered for the value.
@Suite struct SnippetTests {
    static func field(_ name: String = "due", type: String = "date") -> TemplateMapping {
        ["type": .text(type), "name": .text(name), "purpose": .tainted("Say \"when\"\nand why")]
    }

    /// A context in which `f` is the field, beside a name of the whole rendering.
    static func context(_ field: TemplateMapping = field()) -> TemplateMapping {
        ["f": .mapping(field), "prefix": .text("p_")]
    }

    static let texts = [
        "sample": "{{ field.name }}({{ prefix }})", "fixed": "3", "empty": "", "none": "{% if false %}x{% endif %}",
        "block": "if {{ field.name }} {\n}\n", "fixedBlock": "a\n\n", "raw": "raw {{ field.name }}",
        "call": "{{ field.raw | upper }};", "deep": "<{{ field.call }}>", "included": "{% include 'name' %}",
        "quoted": "{{ field.purpose | quote }}", "doc": "x // {{ field.purpose | comment }}",
        "loop": "{% for i in [1, 2] %}{{ field['name'] }}{{ loop.index }}{% endfor %}",
    ]

    @Test(arguments: [
        ("{{ f.sample }}", "due(p_)"), ("{{ f['sample'] }}", "due(p_)"),
        ("{% set which = 'sample' %}{{ f[which] }}", "due(p_)"), ("{{ box.f.sample }}", "due(p_)"),
        ("{{ f.fixed }}", "3"), ("[{{ f.empty }}{{ f.none }}]", "[]"), ("{{ f.loop }}", "due1due2"),
        ("{% if f.empty or f.none %}a{% elif f.sample %}b{% endif %}", "b"),
        ("{{ f.sample ~ ',' }}{{ f.sample | length }}{{ f.sample | upper }}", "due(p_),7DUE(P_)"),
        ("{{ 'y' if f.fixed == '3' else 'n' }}{{ 'y' if 'ue' in f.raw else 'n' }}", "yy"),
        ("{{ f.block }};{{ f.block ~ ';' }}", "if due {\n};if due {\n};"), ("{{ f.fixedBlock }};", "a\n;"),
        ("{{ f.call }}{{ f.deep }}{{ f.deep ~ '' }}", "RAW DUE;<RAW DUE;><RAW DUE;>"), ("{{ f.included }}", "due!"),
        ("{{ f.extra | default('d') }}{{ f.fixed | default('d') }}", "d3"),
        ("{{ f.quoted }}", #""Say \"when\"\nand why""#), ("{{ f.doc }}", "x // Say \"when\"\n  // and why"),
        (
            "// {{ f.doc | upper }}\n\t{{ f.doc }}",
            "// X // SAY \"WHEN\"\n  // AND WHY\n\tx // Say \"when\"\n  // and why"
        ),
        ("{{ [g, f] | join(', ', attribute='raw') }}", "raw at, raw due"),
        ("{{ [box] | join(' ', attribute='f.fixed') }}", "3"),
        ("{% for x in [f, g] | sort(attribute='raw') %}{{ x.name }} {% endfor %}", "at due "),
        ("{% for x in [f, g] | unique(attribute='fixed') %}{{ x.name }} {% endfor %}", "due "),
        ("{% for x in [f, g] %}{{ x.sample }} {% endfor %}", "due(p_) at(p_) "),
        ("{% set x = f.sample %}{{ x }}", "due(p_)"),
        ("{{ 'y' if f.raw is defined and f.extra is not defined else 'n' }}", "y"),
    ])
    func readsAsText(template: String, output: String) throws {
        var context = Self.context()
        context["g"] = .mapping(Self.field("at"))
        context["box"] = .mapping(["f": .mapping(Self.field())])
        #expect(try Snippets(Self.texts).render(template, context) == output)
    }

    @Test func eachTypeSaysItsOwn() throws {
        var snippets = try Snippets(["word": "a date"])
        try snippets.add("word", ofType: "text", "a text, {{ field.name }}")
        let context: TemplateMapping = [
            "f": .mapping(Self.field()), "g": .mapping(Self.field("note", type: "text")),
            "h": .mapping(Self.field("own", type: "own")), "i": .mapping(["name": .text("typeless")]),
        ]
        #expect(try snippets.render("{{ f.word }} {{ g.word }}", context) == "a date a text, note")
        #expect(try snippets.render("{{ h.word }}", context) == "1:4 `h` has no `word`")
        #expect(try snippets.render("{{ i.word | default('none') }}", context) == "none")
    }

    @Test func aValueMayNameItsTypeFurtherIn() throws {
        var snippets = try Snippets(["raw": "raw {{ field.name }}"])
        snippets.kinds["literal"] = SnippetKind(subject: "value", type: ["field", "type"], language: .go)
        try snippets.add("literal", ofType: "date", "{{ value.field.raw }} {{ value.text | quote }}")
        let value: TemplateMapping = ["field": .mapping(Self.field()), "text": .tainted("now")]
        #expect(try snippets.render("{{ v.literal }}", ["v": .mapping(value)]) == #"raw due "now""#)
    }

    @Test func aMemberHidesASnippet() throws {
        let snippets = try Snippets(["name": "snippet", "purpose": "snippet"])
        #expect(try snippets.render("{{ f.name }}{{ f['name'] }}", Self.context()) == "duedue")
        #expect(try snippets.render("{{ f.purpose }}", Self.context()).contains("is untrusted text"))
    }

    @Test func seesTheContextOfTheWholeRendering() throws {
        let snippets = try Snippets(["sample": "{{ prefix }}"])
        let template = "{% set prefix = 'set' %}{{ f.sample }}{% for prefix in ['loop'] %}{{ f.sample }}{% endfor %}"
        #expect(try snippets.render(template, Self.context()) == "p_p_")
    }

    @Test(arguments: ["{{ f.bad }}", "a{{ f.bad ~ 'x' }}", "{{ [f] | join(attribute='bad') }}", "{{ f['bad' ~ ''] }}"])
    func aFailurePointsIntoTheSnippet(template: String) throws {
        let diagnostic = try Snippets(["bad": "\n {{ field.nme }}"]).failure("\n" + template, Self.context())
        #expect(describe([diagnostic]) == "2:5 `field` has no `nme`; did you mean `name`?")
        #expect(diagnostic.location?.source.name == "bad")
        #expect(diagnostic.notes.map(\.message) == ["used here"])
        #expect(diagnostic.notes.first?.location?.source.name == "template")
        #expect(diagnostic.notes.first?.location?.range.start.line == 2)
    }

    @Test func aFailureWithinAnotherSnippetTellsBothUses() throws {
        let snippets = try Snippets(["outer": "{{ field.inner }}", "inner": "{{ [] | first }}"])
        let diagnostic = try snippets.failure("{{ f.outer }}", Self.context())
        #expect(diagnostic.location?.source.name == "inner")
        #expect(diagnostic.notes.map { $0.location?.source.name } == ["outer", "template"])
    }

    @Test(arguments: [
        ("{{ f.sampel }}", "1:4 `f` has no `sampel`; did you mean `sample`?"),
        ("{{ f['sampel' ~ ''] }}", "1:4 there is no `sampel`; did you mean `sample`?"),
        ("{{ [f] | join(attribute='sampel') }}", "1:4 an item has no `sampel`; did you mean `sample`?"),
        ("{{ f.prefx }}", "1:4 unknown variable `prefx`; did you mean `prefix`?"),
    ])
    func anUnknownNameHasItsNearest(template: String, message: String) throws {
        let snippets = try Snippets(["sample": "s", "prefx": "{{ prefx }}"])
        let output = try snippets.render(template, Self.context())
        #expect(output == message)
    }

    /// The check knows the names before any type defines a text.
    @Test(arguments: [
        ("{{ f.sampel }}", "1:4 `f` has no `sampel`; did you mean `sample`?"),
        ("{{ [f] | join('', 'sampel') }}", "1:19 an item has no `sampel`; did you mean `sample`?"),
        ("{{ f.sample.x }}", "1:4 `f.sample` is text and has no `x`"), ("{{ f.sample }}{{ f['sample'] }}", ""),
        ("{{ plain.sample }}", "1:4 `plain` has no `sample`"),
    ])
    func theCheckKnowsSnippets(template: String, message: String) throws {
        #expect(try Snippets(["sample": ""]).check(template, against: Self.shape) == message)
    }

    static let shape = TemplateShape.mapping([
        .init("f", .mapping([.init("type", .text), .init("name", .text), .init("purpose", .tainted)])),
        .init("plain", .mapping([.init("name", .text)])),
    ])

    @Test(arguments: ["{{ field.own }}", "{{ field.own | upper }}", "{% include 'own' %}"])
    func aSnippetWithoutEndIsTold(text: String) throws {
        let diagnostic = try Snippets(["own": text]).failure("{{ f.own }}", Self.context())
        #expect(diagnostic.code == "template-limit")
        #expect(diagnostic.message == "the snippet `own` is nested too deeply in other snippets or includes")
        #expect(diagnostic.notes.filter { $0.message == "used here" }.count == 2)
    }

    @Test(arguments: [("[", "]"), ("{% if true %}", "{% endif %}")])
    func aSnippetWithoutEndInDeepNestingIsTold(opening: String, closing: String) throws {
        let (openings, closings) = (String(repeating: opening, count: 90), String(repeating: closing, count: 90))
        let text =
            opening == "[" ? "{{ \(openings)field.own\(closings) | length }}" : "\(openings){{ field.own }}\(closings)"
        let diagnostic = try Snippets(["own": text]).failure("{{ f.own }}", Self.context())
        #expect(diagnostic.code == "template-limit")
        #expect(diagnostic.message == "the snippet `own` is nested too deeply in other snippets or includes")
    }

    @Test func aFewSnippetsMayUseOneAnother() throws {
        var texts = ["s15": "end"]
        for number in 0..<15 { texts["s\(number)"] = "{{ field.s\(number + 1) | upper | default('a') ~ '.' }}" }
        let output = try Snippets(texts).render("{{ f.s0 }}", Self.context())
        #expect(output == "END" + String(repeating: ".", count: 15))
    }

    @Test func snippetsShareOneBudget() throws {
        var limits = TemplateLimits()
        limits.iterations = 100
        var context = Self.context()
        context["xs"] = .list(Array(repeating: .none, count: 20))
        let texts = ["loop": "{% for i in [1, 2, 3, 4] %}{% endfor %}"]
        let template = "{% for x in xs %}{{ f.loop }}{% endfor %}"
        let output = try Snippets(texts, limits: limits).render(template, context)
        #expect(output.contains("the loops run more than 100 times in total"))
        limits.iterations = 120
        #expect(try Snippets(texts, limits: limits).render(template, context) == "")
    }

    @Test(arguments: ["{{ f.long }}", "{{ f.fixed }}", "{{ f.long ~ '' }}", "{{ f.fixed ~ '' }}"])
    func snippetsCountForTheLengthOfTheOutput(tag: String) throws {
        var limits = TemplateLimits()
        limits.outputBytes = 1000
        let x = String(repeating: "x", count: 600)
        let snippets = try Snippets(["long": "{{ '\(x)' }}", "fixed": x], limits: limits)
        #expect(try snippets.render(tag, Self.context()) == x)
        #expect(try snippets.render(tag + tag, Self.context()).contains("the output is longer than 1000 bytes"))
    }

    @Test func taintedTextIsRefusedWhereTheSnippetIsChecked() throws {
        let shape = TemplateShape.mapping([.init("field", .mapping([.init("purpose", .tainted)]))])
        let faults = try Snippets([:]).check("{{ field.purpose }}", against: shape)
        #expect(faults.hasPrefix("1:4 `field.purpose` is untrusted text"))
        let output = try Snippets(["bare": "{{ field.purpose }}"]).render("{{ f.bare }}", Self.context())
        #expect(output.contains("is untrusted text"))
    }

    @Test func quotesInItsOwnLanguage() throws {
        let snippets = try Snippets(["quoted": "{{ 'a' | quote }}"], language: .sql)
        #expect(try snippets.render("{{ f.quoted }}", Self.context(), language: .sql) == "'a'")
        #expect(try snippets.render("{{ f.quoted }}", Self.context(), language: .prose) == "'a'")
        #expect(try snippets.render("{{ f.quoted | quote }}", Self.context(), language: .go) == #""'a'""#)
    }

    /// Text that no shape shows to be unsafe is still kept from the output.
    @Test(arguments: [
        "{{ f.s }}", "{{ f.t }}", "{{ f.s ~ '' }}", "{{ f['s' ~ ''] }}", "{{ [f] | join(attribute='s') }}",
    ])
    func textOfAnotherLanguageIsNotPrintedBare(tag: String) throws {
        let texts = ["s": "{{ field.name }}", "t": "due"]
        for (own, other) in [(OutputLanguage.sql, OutputLanguage.go), (.prose, .go), (.go, .plain)] {
            let snippets = try Snippets(texts, language: own)
            #expect(try snippets.render(tag, Self.context(), language: other).contains("cannot be printed unescaped"))
            #expect(try snippets.render(tag, Self.context(), language: .prose) == "due")
            #expect(try snippets.render(tag, Self.context(), language: own) == "due")
        }
        #expect(try Snippets(texts, language: .plain).render(tag, Self.context()) == "due")
    }

    @Test(arguments: ["{{ ‸f.s }}", "{{ ‸f.s | upper }}", "{% set x = f.s %}{{ ‸x }}"])
    func theCheckTellsTextOfAnotherLanguage(template: String) throws {
        let marked = Marked(template)
        let snippets = try Snippets(["s": ""], language: .sql)
        let faults = try snippets.check(marked.text, against: Self.shape)
        #expect(faults.hasPrefix("1:\(marked.column) "))
        #expect(faults.contains("is text in another language than this file and cannot be printed unescaped"))
        #expect(try snippets.check(marked.text, against: Self.shape, language: .sql) == "")
    }
}
