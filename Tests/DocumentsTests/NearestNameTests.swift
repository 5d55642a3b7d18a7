import Documents
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("sumary", "summary"), ("SUMMARY", "summary"), ("summray", "summary"), ("nmae", "name"), ("naem", "name"),
        ("alias", "aliases"), ("desc", "description"), ("descriptions", "description"), ("x", nil), ("", nil),
        ("completely", nil), ("nam", "name"),
    ])
    func findsWhatWasMeant(_ name: String, _ expected: String?) {
        let candidates = ["name", "summary", "aliases", "description"]
        #expect(NearestName.nearest(to: name, in: candidates) == expected)
    }

    @Test func takesTheFirstOfEquals() {
        #expect(NearestName.nearest(to: "cat", in: ["bat", "hat"]) == "bat")
        #expect(NearestName.nearest(to: "cat", in: ["hat", "bat"]) == "hat")
    }

    @Test func ignoresLongNames() {
        let long = String(repeating: "a", count: 1_000_000)
        #expect(NearestName.nearest(to: long, in: [long, "a"]) == nil)
        #expect(NearestName.nearest(to: "name", in: [long, "nama"]) == "nama")
    }
}
