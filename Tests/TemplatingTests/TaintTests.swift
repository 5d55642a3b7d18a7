import Templating
import Testing

/// Untrusted text reaches an output only through a sink, whatever its path through a template.
@Suite struct TaintTests {
    static let context: TemplateMapping = [
        "t": .tainted("evil"), "name": .text("name"), "on": .boolean(true),
        "ts": .list([.tainted("b"), .tainted("a")]),
        "m": .mapping(["t": .tainted("evil")]),
    ]

    @Test(arguments: [
        "t", "m.t", "t ~ 'a'", "'a' ~ t", "1 ~ t ~ 2", "t | upper", "t | lower", "t | title", "t | indent",
        "t | pad(9)", "[t] | wrap(9)",
        "t | plural", "t | singular", "t | replace('x', 'y')", "'a' | replace('a', t)", "t | default('a')",
        "missing | default(t)", "'' | default(t, true)", "ts | join", "ts | join(', ')", "['a', 'b'] | join(t)",
        "ts | first", "ts | last", "ts | sort | first", "ts | unique | first", "(ts | sort)[0]", "t | first",
        "t | last",
        "t if on else 'a'", "'a' if not on else t", "t or 'a'", "on and t", "'x' | indent(t, true)",
        "'a' | pad(3, t | first)", "[t][0]", "m['t']", "[m] | join(attribute='t')", "(t)",
    ])
    func staysTainted(expression: String) {
        let faults = render("{{ \(expression) }}", Self.context, language: .go)
        #expect(faults.contains("is untrusted text and cannot be printed unescaped"))
        #expect(render("{{ (\(expression)) | quote }}", Self.context, language: .go).hasPrefix("\""))
    }

    @Test(arguments: [
        "{% set x = t %}{{ x }}", "{% for x in ts %}{{ x }}{% endfor %}",
        "{% for x in [[t, 1]] %}{{ x[0] }}{% endfor %}",
        "{% for a, b in [[t, 1]] %}{{ a }}{% endfor %}", "{% include 'inner' %}",
    ])
    func staysTaintedThroughStatements(template: String) {
        let faults = render(template, Self.context, language: .go, includes: ["inner": "{{ t }}"])
        #expect(faults.contains("is untrusted text and cannot be printed unescaped"))
    }

    @Test(arguments: [
        ("t | snake", "evil"), ("t | pascal", "Evil"), ("t | length", "4"), ("'x' if t == 'evil' else 'y'", "x"),
        ("'x' if t in ['evil'] else 'y'", "x"), ("name | replace('z', t)", "name"), ("['a'] | join(t)", "a"),
        ("'a' if on else t", "a"), ("name | default(t)", "name"),
    ])
    func losesOrNeverHadIt(expression: String, output: String) {
        #expect(render("{{ \(expression) }}", Self.context, language: .go) == output)
    }

    @Test func proseMayHoldIt() {
        #expect(render("About {{ t }}.", Self.context, language: .prose) == "About evil.")
    }

    @Test(arguments: OutputLanguage.builtIn + [.plain])
    func everyOtherLanguageRefusesItBare(language: OutputLanguage) {
        #expect(render("{{ t }}", Self.context, language: language).contains("cannot be printed unescaped"))
    }
}
