import Documents
import Templating
import Testing

/// The behaviour of each part of the language. `JinjaOracleTests` compares it with Jinja2.
@Suite struct LanguageTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let template: String
        let output: String

        init(_ template: String, _ output: String) {
            self.template = template
            self.output = output
        }

        var testDescription: String { template }
    }

    static let context: TemplateMapping = [
        "name": .text("stripe_subscription"), "n": .integer(3), "on": .boolean(true), "off": .boolean(false),
        "nothing": .none, "words": .list([.text("b"), .text("A"), .text("a")]),
        "pairs": .list([.list([.text("k"), .integer(1)]), .list([.text("l"), .integer(2)])]),
        "model": .mapping(["name": .text("Order"), "owner": .mapping(["name": .text("Ann")])]),
        "models": .list([.mapping(["name": .text("B")]), .mapping(["name": .text("A")])]),
    ]

    @Test(arguments: [
        Row("plain", "plain"),
        Row("{{ name }} {{ n }}", "stripe_subscription 3"),
        Row("{{ model.owner.name }}{{ model[\"name\"] }}", "AnnOrder"),
        Row("{{ words[0] }}{{ words[-1] }}", "ba"),
        Row("{% if on %}a{% elif off %}b{% else %}c{% endif %}", "a"),
        Row("{% if off %}a{% elif on %}b{% else %}c{% endif %}", "b"),
        Row("{% if off %}a{% elif nothing %}b{% else %}c{% endif %}", "c"),
        Row("{% for w in words %}{{ loop.index }}{{ w }}{% if not loop.last %},{% endif %}{% endfor %}", "1b,2A,3a"),
        Row("{% for w in [] %}x{% else %}none{% endfor %}", "none"),
        Row("{% for k, v in pairs %}{{ k }}={{ v }};{% endfor %}", "k=1;l=2;"),
        Row("{% set x = n + 1 %}{{ x * 2 }}", "8"),
        Row("{% raw %}{{ x }}{% endraw %}{# not this #}", "{{ x }}"),
        Row("{{ 'a' if n > 2 else 'b' }}{{ 'a' if n > 3 else 'b' }}", "ab"),
        Row("{{ 'y' if n in [1, 3] and name is defined and other is not defined else 'n' }}", "y"),
        Row("{{ 'y' if nothing is none and name is not none else 'n' }}", "y"),
        Row("{{ -7 // 2 }} {{ -7 % 2 }}", "-4 1"),
        Row("{{ 'a' ~ n ~ \"b\" }}", "a3b"),
        Row("{{ words | sort | join(', ') }} {{ words | unique | length }}", "A, a, b 2"),
        Row("{{ models | sort(attribute='name') | join('', 'name') }}", "AB"),
        Row("{{ other | default('d') }}{{ '' | default('e', true) }}", "de"),
        Row("{{ 7 | pad(3, '0', left=true) }}|{{ 'ab' | pad(4) }}|", "007|ab  |"),
        Row("{{ 'a\nb' | indent(2) }}", "a\n  b"),
        Row("{{ ['one', 'two', 'a b', 'three'] | wrap(9) }}|{{ [] | wrap(9) }}", "one, two,\na b,\nthree|"),
        Row("{{ ['a', 'b'] | wrap(-9223372036854775807 - 1) }}", "a,\nb"),
        Row("{{ ['über', 7, 'longer'] | wrap(8) }}|{{ models | wrap(9, 'name') }}", "über, 7,\nlonger|B, A"),
        Row("  {% if on %}\n  x\n  {% endif %}\ny\n", "  x\ny\n"),
        Row("a\n  {%- if on -%}  b  {%- endif %}\nc", "abc"),
        Row("a\r\nb\rc\n", "a\nb\nc\n"),
    ])
    func renders(row: Row) {
        #expect(render(row.template, Self.context) == row.output)
    }

    @Test func includesSeeTheNamesAroundThemAndKeepTheirOwn() {
        let includes = ["row.txt": "{{ loop_name }}:{{ name }}{% set name = 'changed' %}{{ name }};"]
        let template = "{% for loop_name in [1, 2] %}{% include 'row.txt' %}{% endfor %}{{ name }}"
        let output = render(template, ["name": .text("n")], includes: includes)
        #expect(output == "1:nchanged;2:nchanged;n")
    }

    @Test func aTemplateRendersManyTimes() throws {
        var diagnostics = Diagnostics()
        let text = "{% set x = x + 1 %}{{ x }}"
        let template = try #require(
            Template.parse(text, origin: origin(text), environment: environment(), reporting: &diagnostics))
        #expect(try template.render(["x": .integer(1)]) == "2")
        #expect(try template.render(["x": .integer(5)]) == "6")
    }
}
