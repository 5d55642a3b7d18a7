import Documents
import Testing

@Suite struct YAMLFaultTests {
    static let faults = [
        Fault("duplicate key", "a: 1\n‸a: 2\n", "duplicate-key: the key `a` stands twice in this mapping"),
        Fault(
            "all faults of a file", "a: !x‸ 1"),
    ]

    @Test(arguments: faults) func tellsFaults(_ fault: Fault) {
        var diagnostics = Diagnostics()
        let node = YAMLReader.read(MarkedText(fault.marked).source, reporting: &diagnostics)
        #expect(node == nil)
        #expect(diagnostics.all.map(\.summary) == fault.expected)
    }
}
