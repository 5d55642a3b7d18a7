/// Characters, single ones and ranges: `A-Za-z0-9_`.
struct CharacterList: Sendable {
    let text: String
    private let ranges: [ClosedRange<Unicode.Scalar>]

    init(_ text: String) {
        self.text = text
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        var rest = text.unicodeScalars[...]
        while let first = rest.popFirst() {
            let next = rest.dropFirst().first
            if rest.first == "-", let next, first <= next {
                ranges.append(first...next)
                rest = rest.dropFirst(2)
            } else {
                ranges.append(first...first)
            }
        }
        self.ranges = ranges
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar) } }
}
