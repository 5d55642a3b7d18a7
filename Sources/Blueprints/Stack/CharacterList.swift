/// Characters, single ones and ranges: `A-Za-z0-9_`.
struct CharacterList: Sendable {
    let text: String
    /// The first and the last character of each.
    private let ranges: [(first: Unicode.Scalar, last: Unicode.Scalar)]

    init(_ text: String) {
        self.text = text
        var ranges: [(first: Unicode.Scalar, last: Unicode.Scalar)] = []
        var rest = text.unicodeScalars[...]
        while let first = rest.popFirst() {
            let next = rest.dropFirst().first
            if rest.first == "-", let next, first <= next {
                ranges.append((first, next))
                rest = rest.dropFirst(2)
            } else {
                ranges.append((first, first))
            }
        }
        self.ranges = ranges
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.first <= scalar && scalar <= $0.last } }
}
