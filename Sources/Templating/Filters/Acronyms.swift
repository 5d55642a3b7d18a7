/// Words with their own spelling in mixed-case names: `ID`, `URL`, `OAuth`.
struct Acronyms: Sendable {
    private struct Acronym: Sendable {
        let spelling: [UInt8]
        let lower: [UInt8]
    }

    /// Few enough for a linear search.
    private let acronyms: [Acronym]

    /// Spellings with characters other than ASCII letters and digits are ignored: names cannot contain them.
    init(_ spellings: [String]) {
        acronyms = spellings.map { Array($0.utf8) }
            .filter { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isDigit } }
            .map { Acronym(spelling: $0, lower: $0.map(\.lower)) }
    }

    /// Whether a lower-case word is an acronym in the singular.
    func isAcronym(_ word: some Collection<UInt8>) -> Bool {
        acronyms.contains { $0.lower.elementsEqual(word) }
    }

    /// Appends a lower-case word as mixed-case names spell it: an acronym (also in the plural) in its own spelling
    /// (`ids` becomes `IDs`), any other word capitalized.
    func append(capitalized word: ArraySlice<UInt8>, to name: inout [UInt8]) {
        for acronym in acronyms where word.starts(with: acronym.lower) {
            let rest = word.dropFirst(acronym.lower.count)
            if rest.isEmpty || rest.elementsEqual(CollectionOfOne(UInt8(ascii: "s"))) {
                name.append(contentsOf: acronym.spelling)
                name.append(contentsOf: rest)
                return
            }
        }
        guard let first = word.first else { return }
        name.append(first.upper)
        name.append(contentsOf: word.dropFirst())
    }
}
