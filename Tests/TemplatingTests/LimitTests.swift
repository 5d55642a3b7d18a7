import Templating
import Testing

/// Each limit ends in a located message: no template hangs, crashes or takes all memory.
@Suite struct LimitTests {
    static let nested =
        String(repeating: "{% for x in xs %}", count: 4) + "a" + String(repeating: "{% endfor %}", count: 4)
    static let context: TemplateMapping = [
        "xs": .list((0..<40).map { .integer($0) }), "t": .text(String(repeating: "x", count: 1 << 16)),
    ]
    /// Smaller than the real ones, so that reaching them takes no time.
    static let limits: TemplateLimits = {
        var limits = TemplateLimits()
        limits.iterations = 10_000
        limits.steps = 200_000
        limits.outputBytes = 1 << 20
        return limits
    }()

    @Test(arguments: [
        (nested, "the loops run more than 10000 times in total"),
        ("{% for x in xs %}{{ t }}{% endfor %}", "the output is longer than 1048576 bytes"),
        (String(repeating: "{{ t }}", count: 20), "the output is longer than 1048576 bytes"),
        (String(repeating: "{{ t ~ 1 }}", count: 20), "the output is longer than 1048576 bytes"),
        ("{% set a = t ~ t ~ t ~ t ~ t %}{{ a ~ a ~ a ~ a }}", "a text would be longer than 1048576 bytes"),
        ("{{ t | replace('x', t) }}", "a text would be longer than 1048576 bytes"),
        ("{{ t | replace('', 'aaaaaaaaaaaaaaaaaaaa') }}", "a text would be longer than 1048576 bytes"),
        ("{{ 'a' | indent(99999999, true) }}", "a text would be longer than 1048576 bytes"),
        ("{{ 'a' | pad(9223372036854775807) }}", "a text would be longer than 1048576 bytes"),
        ("{{ [t, t, t, t, t, t, t, t, t] | join(t) }}", "a text would be longer than 1048576 bytes"),
        ("{{ 'a' if (t ~ 'y') in (t ~ 'x') }}", "the template runs more than 200000 steps"),
        ("{% for a in xs %}{% set d = t | upper %}{% endfor %}", "the template runs more than 200000 steps"),
        ("{% for a in xs %}{% set d = t | snake %}{% endfor %}", "the template runs more than 200000 steps"),
        (
            "{% for a in xs %}{% for b in xs %}{% set d = t == (t ~ '') %}{% endfor %}{% endfor %}",
            "the template runs more than 200000 steps"
        ),
        (
            "{% for a in xs %}{% set d = [t, t, t] | sort | unique %}{% endfor %}",
            "the template runs more than 200000 steps"
        ),
    ])
    func isTold(template: String, message: String) {
        #expect(render(template, Self.context, limits: Self.limits).suffix(100).contains(message))
    }

    @Test(arguments: ["(", "[", "not ", "- ", "a[", "1 + (", "a | default(", "1 if 1 else "])
    func nestedExpressionsAreTold(opening: String) {
        let output = render("{{ " + String(repeating: opening, count: 5_000) + "1 }}")
        #expect(output.contains("the expression is nested too deeply") || output.contains("is never closed"))
        let few = render("{{ " + String(repeating: opening, count: 101) + "1 }}")
        #expect(few.hasPrefix("1:"))
    }

    @Test(arguments: [" + 1", " | upper", ".a", "[0]", " or 1", " - 1 - 1", " | default(1)"])
    func longChainsAreTold(link: String) {
        let output = render("{{ 1" + String(repeating: link, count: 5_000) + " }}")
        #expect(output.contains("the expression is nested too deeply"))
    }

    @Test func nestedBlocksAreTold() {
        let output = render(String(repeating: "{% if true %}", count: 5_000))
        #expect(output.contains("blocks are nested too deeply"))
    }

    @Test func pilesOfListsAreTold() {
        let output = render("{% set a = [1] %}" + String(repeating: "{% set a = [a] %}", count: 5_000))
        #expect(output.contains("lists are nested too deeply"))
        let doubled = render(
            "{% set a = [1] %}" + String(repeating: "{% set a = [a, a] %}", count: 90) + "{{ a == a }}",
            limits: Self.limits)
        #expect(doubled.contains("the template runs more than 200000 steps"))
    }

    @Test func longTemplatesAreTold() {
        #expect(render(String(repeating: "x", count: (1 << 20) + 1)) == "1:1 the template is longer than 1048576 bytes")
    }

    @Test func includesWithoutEndAreTold() {
        let includes = ["a": "{% include 'b' %}", "b": "\n{% include 'a' %}", "self": "{% include 'self' %}"]
        let output = render("{% include 'a' %}", includes: includes)
        #expect(output.contains("2:12 circular include: `a` includes `b` includes `a`"))
        let own = render("{% include 'self' %}", includes: includes)
        #expect(own.contains("1:12 circular include: `self` includes `self`"))
    }

    @Test func deepIncludesAreTold() {
        var includes = ["t20": "end"]
        for number in 0..<20 { includes["t\(number)"] = "{% include 't\(number + 1)' %}" }
        #expect(render("{% include 't0' %}", includes: includes).contains("includes are nested more than 16 deep"))
        #expect(render("{% include 't5' %}", includes: includes) == "end")
    }

    @Test func includesWithoutNumberAreTold() {
        var includes = ["t9": "x"]
        let many = { (number: Int) in String(repeating: "{% include 't\(number)' %}", count: 20) }
        for number in 0..<9 { includes["t\(number)"] = many(number + 1) }
        let output = render("{% include 't0' %}", includes: includes, limits: Self.limits)
        #expect(output.contains("the loops run more than 10000 times in total"))
    }

    @Test func limitsCanBeSet() {
        var limits = TemplateLimits()
        limits.iterations = 2
        #expect(render("{% for x in [1, 2] %}{{ x }}{% endfor %}", limits: limits) == "12")
        let output = render("{% for x in [1, 2, 3] %}{{ x }}{% endfor %}", limits: limits)
        #expect(output == "1:13 the loops run more than 2 times in total")
    }
}
