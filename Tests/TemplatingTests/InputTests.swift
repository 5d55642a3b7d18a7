import Documents
import Templating
import Testing

/// An included template gets the inputs declared on its first line, wherever it is included.
@Suite struct InputTests {
    static let context: TemplateMapping = ["name": .text("due"), "stack": .text("go"), "models": .list([.integer(1)])]
    static let shape = TemplateShape.mapping([
        .init("name", .text), .init("stack", .text), .init("models", .list(.integer)),
    ])

    /// Parses, checks and renders; if that fails, returns each error with the name of its text.
    static func render(_ text: String, _ includes: [String: String], checks: Bool = true, demands: Bool = false)
        -> String
    {
        var environment = environment(includes: includes)
        environment.globals = ["stack", "models"]
        environment.demandsInputs = demands
        var diagnostics = Diagnostics()
        let template = Template.parse(text, origin: origin(text), environment: environment, reporting: &diagnostics)
        if checks { template?.check(against: shape, reporting: &diagnostics) }
        guard diagnostics.all.isEmpty, let template else { return located(diagnostics.all) }
        do throws(TemplateFailure) { return try template.render(context) } catch { return located([error.diagnostic]) }
    }

    private static func located(_ faults: [Diagnostic]) -> String {
        faults.map { "\($0.location?.source.name ?? "") " + describe([$0]) }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("{% include 'a' %}", ["a": "{# takes name: a greeting #}\nHello {{ name }}"], "Hello due"),
        ("{% include 'a' %}", ["a": "{#- takes   name :it is for more\nthan one line -#}\n {{ name }}"], "due"),
        ("{% include 'a' %}", ["a": "{# takes nothing: words #}\nwords in {{ stack }}"], "words in go"),
        (
            "{% for name in ['x', 'y'] %}{% include 'a' %}{% endfor %}", ["a": "{# takes name: a name #}\n{{ name }}"],
            "xy"
        ),
        ("{% set b = 1 %}{% include 'a' %}", ["a": "{# takes name, b: two #}\n{{ name }}{{ b }}"], "due1"),
        (
            "{% include 'a' %}",
            ["a": "{# takes name: outer #}\n{% include 'b' %}", "b": "{# takes name: inner #}\n{{ name }}"],
            "due"
        ),
        (
            "{% include 'a' %}",
            [
                "a": "{# takes nothing: outer #}\n{% set x = 1 %}{% include 'b' %}",
                "b": "{# takes x: inner #}\n{{ x }}",
            ],
            "1"
        ),
        ("{% include 'a' %}", ["a": "{# takes models: a list #}\n{{ models[0] }}"], "1"),
        (
            "{% include 'a' %}",
            ["a": "{# takes nothing: own #}\n{% set x = 1 %}{% for y in [x] %}{% set z = y %}{{ z }}{% endfor %}"], "1"
        ),
        ("{# takes care of itself #}{{ name }}", [:], "due"),
        ("{% include 'a' %}", ["a": "{# words #}\n{{ name }}"], "due"),
    ])
    func takesWhatItSays(template: String, includes: [String: String], output: String) {
        #expect(Self.render(template, includes) == output)
        #expect(Self.render(template, includes, checks: false) == output)
    }

    /// A global name means the same in each template, even if an including one sets it.
    @Test(arguments: [
        "{% set stack = 'mine' %}{% include 'a' %}", "{% for stack in ['mine'] %}{% include 'a' %}{% endfor %}",
        "{% set stack = 'mine' %}{% include 'plain' %}",
        "{% set stack = 'mine' %}{% include 'outer' %}",
    ])
    func aGlobalNameMeansTheSameEverywhere(template: String) {
        let includes = [
            "a": "{# takes nothing: the stack #}\n{{ stack }}", "plain": "{% include 'a' %}",
            "outer": "{# takes nothing: another #}\n{% set stack = 'other' %}{% include 'a' %}",
        ]
        #expect(Self.render(template, includes) == "go")
        #expect(
            Self.render("{% set stack = 'mine' %}{% include 'b' %}", ["b": "{# takes stack: b #}\n{{ stack }}"])
                == "mine")
    }

    /// `‸` marks the place in the included template `a`.
    @Test(arguments: [
        ("{# takes nothing: x #}\n{{ ‸name }}", "`name` is not a declared input of `a`; declare it on the first line"),
        ("{# takes nam: x #}\n{{ nam }}{{ ‸name }}", "`name` is not a declared input of `a`; did you mean `nam`?"),
        ("{# takes nothing: x #}\n{{ ‸stak }}", "`stak` is not a declared input of `a`; did you mean `stack`?"),
        (
            "{# takes nothing: x #}\n{{ ‸name | default('') }}",
            "`name` is not a declared input of `a`; declare it on the first line"
        ),
        (
            "{# takes nothing: x #}\n{% for x in [1] %}{{ ‸name }}{% set name = 1 %}{% endfor %}",
            "`name` is not a declared input of `a`; declare it on the first line"
        ),
        ("{# takes name, ‸other: x #}\n{{ name }}", "`other` is never used; leave it out"),
        ("{# takes ‸name: x #}\n{% set name = 1 %}{{ name }}", "`name` is never used; leave it out"),
        ("{# takes name, ‸name: x #}\n{{ name }}", "`name` is listed twice"),
        ("{# takes name ‸#}\n{{ name }}", Self.malformed), ("{# takes name:‸ #}\n{{ name }}", Self.malformed),
        ("{# takes ‸: x #}", Self.malformed), ("{# takes name ‸other: x #}", Self.malformed),
        ("{# takes name, if‸: x #}", Self.malformed),
        (
            "{# takes nothing: x #}\n{% include ‸'needy' %}",
            "`name`, which `needy` needs, is not a declared input of `a`; declare it on the first line"
        ),
        (
            "{# takes nothing: x #}\n{% include ‸'plain' %}",
            "`name`, which `plain` needs, is not a declared input of `a`; declare it on the first line"
        ),
    ])
    func tellsWhatIsTakenInSilence(template: String, message: String) {
        let marked = Marked(template)
        let includes = [
            "a": marked.text, "needy": "{# takes name: x #}\n{{ name }}", "plain": "{{ name }}{% set y = 1 %}",
        ]
        let faults = Self.render("{% include 'a' %}", includes)
        #expect(faults == "a \(marked.line):\(marked.column) \(message)")
    }

    static let malformed =
        "the line must declare the template's inputs and its purpose;"
        + " write `{# takes a, b: what it is for #}` or `{# takes nothing: what it is for #}`"

    @Test(arguments: [
        "{% ‸include 'a' %}", "{% for x in [1] %}{% set field = x %}{% endfor %}{% ‸include 'a' %}",
        "{% for field in [1] %}{% include 'a' %}{% endfor %}{% ‸include 'a' %}",
    ])
    func tellsWhatIsNotKnownAtTheInclude(template: String) {
        let marked = Marked(template)
        let includes = ["a": "{# takes field, name: x #}\n{{ field }}{{ name }}"]
        let message = "template 1:\(marked.column) `a` requires `field`, which is unknown here"
        #expect(Self.render(marked.text, includes) == message)
        #expect(Self.render(marked.text, includes, checks: false) == message)
    }

    @Test func theNearestNameIsTold() {
        let faults = Self.render("{% include 'a' %}", ["a": "{# takes nme: x #}\n{{ nme }}"])
        #expect(faults == "template 1:4 `a` requires `nme`, which is unknown here; did you mean `name`?")
    }

    @Test func aTestOfTheNameIsEnough() {
        let includes = ["a": "{# takes field: x #}\n{{ field }}"]
        #expect(Self.render("{% if field is defined %}{% include 'a' %}{% endif %}", includes) == "")
    }

    @Test func theLineCanBeDemanded() {
        let includes = ["a": "{{ name }}", "b": "{# takes name: x #}\n{{ name }}"]
        #expect(Self.render("{% include 'b' %}{{ name }}", includes, demands: true) == "duedue")
        #expect(
            Self.render("{% include 'a' %}{% include 'a' %}", includes, demands: true)
                == "a 1:1 `a` does not declare its inputs on its first line;"
                + " write `{# takes a, b: what it is for #}` or `{# takes nothing: what it is for #}`")
    }
}
