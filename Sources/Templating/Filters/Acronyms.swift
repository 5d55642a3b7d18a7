/// Words with a spelling of their own in mixed-case names: `ID`, `URL`, `OAuth`.
struct Acronyms: Sendable {
    /// By the word in lower case.
    private let spellings: [[UInt8]: [UInt8]]

    init(_ spellings: [String]) {
        let pairs = spellings.map { ($0.utf8.map(\.lower), Array($0.utf8)) }
        self.spellings = Dictionary(pairs) { first, _ in first }
    }

    /// The spelling of a word in lower case, also of its plural: `ids` is `IDs`.
    func spelling(of word: [UInt8]) -> [UInt8]? {
        if let spelling = spellings[word] { return spelling }
        guard word.last == UInt8(ascii: "s"), let spelling = spellings[Array(word.dropLast())] else { return nil }
        return spelling + [UInt8(ascii: "s")]
    }
}
