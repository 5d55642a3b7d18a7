import Templating
import Testing

@Suite struct MappingTests {
    /// Below and above the size at which the lookup changes.
    @Test(arguments: [1, 15, 16, 17, 18, 500])
    func findsAndKeepsTheOrder(count: Int) {
        let names = (0..<count).map { "key\(($0 * 7919) % 1009)" }
        var single = TemplateMapping()
        for (number, name) in names.enumerated() { single[name] = .integer(number) }
        let values = (0..<count).map(TemplateValue.integer)
        let whole = TemplateMapping(Array(zip(names, values)))
        #expect(single == whole)
        #expect(single.keys == names)
        for (number, name) in names.enumerated() { #expect(single[name] == .integer(number)) }
        #expect(single["absent"] == nil)
    }

    @Test(arguments: [3, 17, 40])
    func replacesAndRemoves(count: Int) {
        var mapping = TemplateMapping((0..<count).map { ("k\($0)", TemplateValue.integer($0)) })
        mapping["k1"] = .text("new")
        mapping["k0"] = nil
        mapping["none"] = nil
        #expect(mapping.count == count - 1)
        #expect(mapping.keys.first == "k1")
        #expect(mapping["k1"] == .text("new"))
        #expect(mapping["k0"] == nil)
        #expect(mapping["k\(count - 1)"] == .integer(count - 1))
    }

    @Test func theLastOfSeveralWins() {
        let mapping: TemplateMapping = ["a": .integer(1), "b": .integer(2), "a": .integer(3)]
        #expect(mapping.keys == ["a", "b"])
        #expect(mapping["a"] == .integer(3))
    }
}
