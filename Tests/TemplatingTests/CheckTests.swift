import Documents
import Templating
import Testing

/// Errors reported before rendering; `‸` marks the position.
@Suite struct CheckTests {
    static let shape = TemplateShape.mapping([
        .init("name", .text), .init("count", .integer), .init("on", .boolean), .init("summary", .tainted),
        .init("unknown", .any), .init("notes", .list(.tainted)),
        .init(
            "field",
            .mapping([.init("sample", .snippet(.go)), .init("sql", .snippet(.sql)), .init("word", .snippet(.plain))])),
        .init(
            "models",
            .list(.mapping([.init("name", .text), .init("fields", .list(.mapping([.init("column", .text)])))]))),
    ])

    @Test(arguments: [
        "{{ name }}{{ count }}{{ unknown }}{{ unknown.any.thing }}",
        "{% for m in models %}{{ m.name }}{% for f in m.fields %}{{ f.column }}{{ loop.index }}{% endfor %}{% endfor %}",
        "{{ summary | quote }}{{ summary | snake }}{{ summary | length }}",
        "{% if extra is defined %}{{ extra }}{% endif %}{{ extra | default('') }}",
        "{% if on and models[0].extra is defined %}{{ models[0].extra }}{% endif %}",
        "{{ extra if extra is defined else name }}",
        "{% set x = name %}{{ x }}{% for m in models %}{% set x = m.name %}{{ x }}{% endfor %}",
        "{% if on %}{% set x = 1 %}{% else %}{% set x = 'a' %}{% endif %}{{ x }}",
        "{{ models | join(', ', attribute='name') }}{{ (models | first).name }}",
        "{{ models | sort(attribute='name') | length }}{{ 'a' if on else 'b' }}",
        "// {{ summary | comment }}\n{{ notes | length }}",
        "{% include 'uses' %}",
        "{{ field.sample }}{{ field.word }}{{ field.sample ~ field.word ~ 'a' }}{{ field.sql | quote }}",
        "{% if field.sql and field.sample == 'a' %}{{ [field] | join(', ', attribute='sample') | upper }}{% endif %}",
        "{{ [field] | sort(attribute='sql') | length }}{{ field.sql | length }}{{ field.sql | snake }}",
    ])
    func accepts(template: String) {
        let includes = ["uses": "{{ name }}"]
        #expect(check(template, against: Self.shape, language: .go, includes: includes) == "")
    }

    @Test(arguments: [
        FaultTests.Row("{{ ‸nam }}", "unknown variable `nam`; did you mean `name`?"),
        FaultTests.Row("{% for m in models %}{{ ‸m.nme }}{% endfor %}", "`m` has no `nme`; did you mean `name`?"),
        FaultTests.Row("{% if off is defined %}{% endif %}{{ ‸off }}", "unknown variable `off`"),
        FaultTests.Row("{% for m in ‸name %}{% endfor %}", "`name` is text, not a list"),
        FaultTests.Row("{% for a, b in ‸models %}{% endfor %}", "each element must be a list"),
        FaultTests.Row("{{ ‸count.x }}", "`count` is an integer and has no `x`"),
        FaultTests.Row("{{ ‸models }}", "a list cannot be printed; write `… | join(\", \")` or a `for`"),
        FaultTests.Row("{{ ‸models | first }}", "a mapping cannot be printed; print one of its attributes"),
        FaultTests.Row("{{ ‸models | join }}", "`join` joins texts and integers, not a mapping"),
        FaultTests.Row("{{ models | join('', ‸'nme') }}", "an item has no `nme`; did you mean `name`?"),
        FaultTests.Row("{{ ‸count | length }}", "`length` needs text, a list or a mapping, not an integer"),
        FaultTests.Row("{{ ‸name + 1 }}", "`name` is text, not an integer"),
        FaultTests.Row("{{ ‸on | upper }}", "`upper` needs text, not a boolean"),
        FaultTests.Row("{{ 'a' ~ ‸models }}", "`~` joins texts and integers, not a list"),
        FaultTests.Row("{{ ‸field.sampel }}", "`field` has no `sampel`; did you mean `sample`?"),
        FaultTests.Row("{{ ‸field.sample.x }}", "`field.sample` is text and has no `x`"),
        FaultTests.Row("{% for x in ‸field.sample %}{% endfor %}", "`field.sample` is text, not a list"),
        FaultTests.Row("{{ ‸field.sample + 1 }}", "`field.sample` is text, not an integer"),
        FaultTests.Row("{{ [field] | join('', ‸'sampel') }}", "an item has no `sampel`; did you mean `sample`?"),
        FaultTests.Row("{% set x = ‸nme %}{{ x }}", "unknown variable `nme`; did you mean `name`?"),
    ])
    func tells(row: FaultTests.Row) {
        let marked = Marked(row.template)
        let faults = check(marked.text, against: Self.shape, language: .go)
        #expect(faults.split(separator: "\n").first ?? "" == "\(marked.line):\(marked.column) \(row.message)")
    }

    @Test(arguments: [
        "{{ ‸summary }}", "{{ ‸summary | upper }}", "{{ ‸'a' ~ summary }}", "{{ ‸notes | join(', ') }}",
        "{% for note in notes %}{{ ‸note }}{% endfor %}", "{% set x = summary %}{{ ‸x }}",
        "{{ ‸name if on else summary }}", "{{ ‸summary | default('x') }}", "{{ ‸name | replace('a', summary) }}",
        "{{ ‸notes | first }}", "{% if on %}{% set x = summary %}{% else %}{% set x = 'a' %}{% endif %}{{ ‸x }}",
    ])
    func tellsTaintedTextWithoutASink(template: String) {
        let marked = Marked(template)
        let faults = check(marked.text, against: Self.shape, language: .go)
        #expect(faults.hasPrefix("\(marked.line):\(marked.column) "))
        #expect(faults.contains("is untrusted text and cannot be printed unescaped"))
        #expect(check(marked.text, against: Self.shape, language: .prose) == "")
    }

    @Test(arguments: [
        "{{ ‸field.sql }}", "{{ ‸field.sql | upper }}", "{{ ‸field.sql ~ 'a' }}", "{% set x = field.sql %}{{ ‸x }}",
        "{{ ‸[field] | join(', ', attribute='sql') }}", "{{ ‸field.sql ~ field.word }}",
        "{{ ‸name if on else field.sql }}", "{{ ‸name | replace('a', field.sql) }}",
    ])
    func tellsTextOfAnotherLanguage(template: String) {
        let marked = Marked(template)
        let faults = check(marked.text, against: Self.shape, language: .go)
        #expect(faults.hasPrefix("\(marked.line):\(marked.column) "))
        #expect(faults.contains("is text in another language than this file and cannot be printed unescaped"))
        for language in [OutputLanguage.prose, .sql] {
            #expect(check(marked.text, against: Self.shape, language: language) == "")
        }
    }

    @Test func textOfTwoLanguagesFitsIntoNone() {
        for language in [OutputLanguage.go, .sql, .plain] {
            let faults = check("{{ field.sample ~ field.sql }}", against: Self.shape, language: language)
            #expect(faults.contains("cannot be printed unescaped"))
        }
    }

    @Test func faultsOfAnIncludeAreToldOnce() {
        let includes = ["inner": "{{ nme }}"]
        let faults = check("{% include 'inner' %}{% include 'inner' %}", against: Self.shape, includes: includes)
        #expect(faults == "1:4 unknown variable `nme`; did you mean `name`?")
    }

    @Test func includesWithoutNumberEndTheCheck() {
        let many = String(repeating: "{% include 'NEXT' %}", count: 40)
        let names = ["a", "b", "c", "d", "e", "f", "g", "h"]
        var includes = ["h": "x"]
        for (name, next) in zip(names, names.dropFirst()) {
            includes[name] = many.replacing("NEXT", with: next)
        }
        #expect(check("{% include 'a' %}", against: Self.shape, includes: includes) == "")
    }
}
