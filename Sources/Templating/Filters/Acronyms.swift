/// Words with a spelling of their own in mixed-case names: `ID`, `URL`, `OAuth`.
struct Acronyms: Sendable {
    /// By the word in lower case.
    private let spellings: [[UInt8]: [UInt8]]

    /// Spellings that hold anything but ASCII letters and digits are left out: names are made of nothing else.
    init(_ spellings: [String]) {
        let pairs = spellings.map { Array($0.utf8) }
            .filter { $0.allSatisfy { $0.isLetter || $0.isDigit } }
            .map { ($0.map(\.lower), $0) }
        self.spellings = Dictionary(pairs) { first, _ in first }
    }

    /// Whether a word in lower case is an acronym in the singular.
    func isAcronym(_ word: [UInt8]) -> Bool { spellings[word] != nil }

    /// The spelling of a word in lower case, also of its plural: `ids` is `IDs`.
    func spelling(of word: [UInt8]) -> [UInt8]? {
        if let spelling = spellings[word] { return spelling }
        guard word.last == UInt8(ascii: "s"), let spelling = spellings[Array(word.dropLast())] else { return nil }
        return spelling + [UInt8(ascii: "s")]
    }
}
