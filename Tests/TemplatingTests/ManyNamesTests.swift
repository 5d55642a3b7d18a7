import Templating
import Testing

/// Few names and few items are compared one by one, many are hashed: both sides of that size.
@Suite struct ManyNamesTests {
    @Test(arguments: [1, 15, 16, 17, 18, 40])
    func bindsEachNameToItsOwnValue(count: Int) {
        let names = (0..<count).map { "n\($0)" }
        let context = TemplateMapping(names.enumerated().map { ($1, TemplateValue.integer($0)) })
        let prints = names.map { "{{ \($0) }}," }.joined()
        let values = (0..<count).map { "\($0)," }.joined()
        #expect(render(prints + prints, context) == values + values)
        let sets = names.map { "{% set \($0) = x %}" }.joined()
        let turns = ["7,", "8,"].map { String(repeating: $0, count: count) }.joined()
        #expect(render("{% for x in [7, 8] %}\(sets)\(prints){% endfor %}\(prints)", context) == turns + values)
    }

    @Test(arguments: [1, 15, 16, 17, 18, 40])
    func findsEachItemOnce(count: Int) {
        let items = TemplateValue.list((0..<count * 2).map { .text("item\($0 % count)") })
        let expected = (0..<count).map { "item\($0)" }.joined(separator: ",")
        #expect(render("{{ items | unique | join(',') }}", ["items": items]) == expected)
    }
}
