/// Words to search for in texts: `token` matches that word only, `encrypt*` every word with that prefix.
struct WordList: Sendable, ExpressibleByArrayLiteral {
    private let words: Set<String>
    private let stems: [String]

    init(arrayLiteral elements: String...) {
        words = Set(elements.filter { !$0.hasSuffix("*") })
        stems = elements.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    }

    func contains(_ word: String) -> Bool {
        words.contains(word) || stems.contains { word.utf8.starts(with: $0.utf8) }
    }

    /// Whether the text contains one of the words.
    func isIn(_ text: String) -> Bool { first(in: text) != nil }

    func first(in text: String) -> String? {
        var found: String?
        WordScanner.scan(text) { word in
            if contains(word) { found = word }
            return found == nil
        }
        return found
    }
}
