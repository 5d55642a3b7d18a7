import Documents
import Templating
import Testing

/// Every error with its position: `‸` marks it in the template.
@Suite struct FaultTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let template: String
        let message: String

        init(_ template: String, _ message: String) {
            self.template = template
            self.message = message
        }

        var testDescription: String { template }
    }

    static let context: TemplateMapping = [
        "name": .text("n"), "on": .boolean(true), "list": .list([.integer(1)]), "nothing": .none,
        "model": .mapping(["summary": .text("s")]), "foreign": .tainted("x"),
    ]

    @Test(arguments: [
        Row("{{ ‸nme }}", "unknown variable `nme`; did you mean `name`?"),
        Row("a\nb {{ ‸model.sumary }}", "`model` has no `sumary`; did you mean `summary`?"),
        Row("{{ ‸model['sumary'] }}", "`model` has no `sumary`; did you mean `summary`?"),
        Row("{{ ‸name.first }}", "`name` is text and has no `first`"),
        Row("{{ ‸list[3] }}", "there is no item 3: the list has 1"),
        Row("{{ ‸list['a'] }}", "`list` is a list and has no `a`"),
        Row("{{ ‸[] | first }}", "`[]` is empty and has no first item"),
        Row("{{ 'a' if ‸not on }}", "the condition is false and there is no `else`; write `… else \"\"`"),
        Row(
            "{{ ‸on }}",
            "a boolean cannot be printed; write `\"true\" if … else \"false\"` in the syntax of the"
                + " output's language"),
        Row("{{ ‸nothing }}", "`none` cannot be printed; write `… | default(\"\", true)`, or test with `is none`"),
        Row("{{ ‸list }}", "a list cannot be printed; write `… | join(\", \")` or a `for`"),
        Row("{{ ‸model }}", "a mapping cannot be printed; print one of its attributes"),
        Row("{{ 'a' ~ ‸on }}", "`~` joins texts and integers, not a boolean"),
        Row("{{ ‸'a' + 'b' }}", "`+` computes with integers, not with text; write `~` to join texts"),
        Row("{{ ‸1 // 0 }}", "division by zero"),
        Row("{{ ‸9223372036854775807 + 1 }}", "the number does not fit into 64 bits"),
        Row("{{ ‸(-9223372036854775807 - 1) // -1 }}", "the number does not fit into 64 bits"),
        Row("{{ 'y' if ‸'a' < 1 else 'n' }}", "text and an integer have no order"),
        Row("{{ 'y' if ‸1 in 'a' else 'n' }}", "`in` searches a text for text, not for an integer"),
        Row("{% for x in ‸name %}{% endfor %}", "`name` is text, not a list"),
        Row("{% for a, b in ‸list %}{% endfor %}", "each element must be a list of 2 items"),
        Row("{{ ‸list | upper }}", "`upper` needs text, not a list"),
        Row("{{ ‸name | join }}", "`join` needs a list, not text"),
        Row("{{ ‸'x' | indent(true) }}", "`width` of `indent` must be an integer, not a boolean"),
        Row("{{ ‸[1, 'a'] | sort | join }}", "an integer and text have no order"),
        Row("{{ ‸[model] | join(attribute='sumary') }}", "an item has no `sumary`; did you mean `summary`?"),
        Row("{{ ‸'---' | snake }}", "no letter of `---` can be used in a name"),
        Row("{{ ‸'2fa' | pascal }}", "the name from `2fa` would begin with a digit"),
        Row(
            "{{ ‸foreign }}",
            "`foreign` is untrusted text and cannot be printed unescaped; write `foreign | quote` for"
                + " a literal or `foreign | comment` within a comment"),
    ])
    func whileRendering(row: Row) {
        let marked = Marked(row.template)
        #expect(render(marked.text, Self.context) == "\(marked.line):\(marked.column) \(row.message)")
    }

    @Test(arguments: [
        Row("{{ name | ‸uper }}", "unknown filter `uper`; did you mean `upper`?"),
        Row("{% if name is ‸definde %}{% endif %}", "unknown test `definde`; did you mean `defined`?"),
        Row("{% if name is ‸undefined %}{% endif %}", "unknown test `undefined`; write `is not defined`"),
        Row("{% ‸fro x in list %}", "unknown tag `fro`; did you mean `for`?"),
        Row("{% ‸macro x() %}", "`macro` is not part of this language"),
        Row("{% ‸endif %}", "`endif` is outside the block it belongs to"),
        Row("‸{% if on %}", "`if` is never closed; write `{% endif %}`"),
        Row("{% if on %}{% ‸endfor %}{% endif %}", "`endfor` is outside the block it belongs to"),
        Row("{% for x in list %}{% if on %}‸{% endfor %}", "`endfor` comes before the missing `endif`"),
        Row("‸{{ name", "`{{` is never closed; write `}}`"),
        Row("‸{{ name {% if on %}x{% endif %}", "`{{` is never closed; write `}}`"),
        Row("‸{# a", "the comment is never closed; write `#}`"),
        Row("‸{% raw %} a", "`raw` is never closed; write `{% endraw %}`"),
        Row("{{ ‸'a }}", "the text is never closed"),
        Row("{{ ‸(name }}", "`(` is never closed"),
        Row("{{ name ‸) }}", "`)` has no opening bracket"),
        Row("{{ 1 ‸/ 2 }}", "`/` is not supported; write `//`"),
        Row("{{ ‸1.5 }}", "fractions are not supported"),
        Row("{{ ‸0x10 }}", "`0` is not a decimal number"),
        Row("{{ ‸9223372036854775808 }}", "the number `9223372036854775808` is too large"),
        Row("{{ ‸{'a': 1} }}", "mapping literals are not supported"),
        Row("{{ on ‸&& on }}", "unexpected `&`; write `and`"),
        Row("{{ ‸range(3) }}", "`range(…)`: a template cannot call functions; use a filter: `value | filter`"),
        Row("{{ name.‸upper() }}", "`upper(…)`: a template cannot call functions; use a filter: `value | filter`"),
        Row("{{ name ‸name }}", "unexpected `name`"),
        Row("{{ 1 + ‸}}", "expected a value, found the end of the tag"),
        Row("{{ (1‸, 2) }}", "a list is written in brackets; write `[a, b]`"),
        Row("{{ ‸loop.index }}", "`loop` is used outside a `for`"),
        Row("{% for x in list %}{{ loop.‸idex }}{% endfor %}", "`loop` has no `idex`; did you mean `index`?"),
        Row("{% for x in list ‸if x %}{% endfor %}", "a `for` has no condition; write an `if` inside the loop"),
        Row("{% set ‸loop = 1 %}", "`loop` is reserved and cannot be set"),
        Row("{% set x‸, y = list %}", "`set` assigns one value to one name; write `{% set name = value %}`"),
        Row("{% include ‸name %}", "`include` takes a literal name; write `{% include \"name\" %}`"),
        Row("{% include ‸'heder' %}", "there is no `heder` to include; did you mean `header`?"),
        Row("{{ name | upper(‸1) }}", "`upper` takes no arguments"),
        Row("{{ name | ‸replace('a') }}", "`replace` needs `new`"),
        Row("{{ name | indent(‸widht=2) }}", "`indent` has no argument `widht`; did you mean `width`?"),
        Row("{{ name | indent(2, ‸width=2) }}", "`width` is given twice"),
        Row("{{ name | indent(width=2, ‸true) }}", "a positional argument follows a named one"),
        Row("{{ name | quote | ‸upper }}", "`quote` must be the last filter: `upper` could undo it"),
        Row(
            "{{ (‸name | comment) ~ 'a' }}",
            "`comment` can only be the last filter of `{{ … }}`; print it at once:"
                + " `{{ text | comment }}`"),
        Row("{{ '‸\\ud800' }}", "`\\ud800` is not an escape"),
        Row("{{ ‸ä }}", "unexpected `ä`"),
    ])
    func whileParsing(row: Row) {
        let marked = Marked(row.template)
        let output = render(marked.text, Self.context, language: .go, includes: ["header": ""])
        #expect(output == "\(marked.line):\(marked.column) \(row.message)")
    }

    @Test func allFaultsOfOneTextAreTold() {
        let text = """
            {{ a | uper }}
            {% if $ %}{{ 1 + }}{% else %}{% endfor %}{% endif %}
            {% include "no" %}{% for %}{{ 'x }}
            """
        let expected = """
            1:8 unknown filter `uper`; did you mean `upper`?
            2:7 unexpected `$`
            2:18 expected a value, found the end of the tag
            2:33 `endfor` is outside the block it belongs to
            3:12 there is no `no` to include
            3:19 `for` is never closed; write `{% endfor %}`
            3:26 expected a name, found the end of the tag
            3:31 the text is never closed
            """
        #expect(render(text) == expected)
    }

    @Test func faultsAreToldUpToANumber() {
        let faults = render(String(repeating: "{{ $ }}{{ 1 + }}", count: 50_000))
        #expect(faults.split(separator: "\n").count == 50)
    }

    @Test func aFaultInAnIncludeTellsWhoIncludedIt() throws {
        var diagnostics = Diagnostics()
        let text = "a\n{% include \"inner\" %}"
        let template = try #require(
            Template.parse(
                text, origin: origin(text), environment: environment(includes: ["inner": "{{ nme }}"]),
                reporting: &diagnostics))
        do throws(TemplateFailure) {
            _ = try template.render([:])
            Issue.record("an unknown name was rendered")
        } catch {
            #expect(error.diagnostic.location?.source.name == "inner")
            #expect(error.diagnostic.notes.first?.location?.range.start == SourcePosition(line: 2, column: 4))
        }
    }
}
