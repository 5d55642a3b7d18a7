/// Finds the action whose code a line of a file is in: one of the lines around it says its name, as `Cancel`,
/// `cancelBooking` or `cancel_booking`.
struct ActionFinder {
    private let lines: [Substring]
    private let names: [(name: String, words: [String])]

    init(_ lines: [Substring], names: [String]) {
        self.lines = lines
        self.names = names.map { ($0, $0[...].words) }
    }

    /// The one that the outermost of these lines says; nil if it says several, or none does.
    func action(at index: Int) -> String? {
        let found = ([index] + enclosing(index)).map { actions(in: lines[$0]) }.last { !$0.isEmpty } ?? []
        return found.count == 1 ? found[0] : nil
    }

    private func actions(in line: Substring) -> [String] {
        let words = line.words
        return names.filter { words.contains($0.words) }.map(\.name)
    }

    /// The lines that open the blocks around a line, innermost first, by their indentation. A line that begins with a
    /// closing bracket belongs to the one that opens it.
    private func enclosing(_ index: Int) -> [Int] {
        var found: [Int] = []
        var depth = lines[index].depth
        var isClosing = false
        for line in (0..<index).reversed() where !lines[line].trimmed.isEmpty {
            guard lines[line].depth < depth || isClosing && lines[line].depth == depth else { continue }
            found.append(line)
            depth = lines[line].depth
            isClosing = lines[line].trimmed.first.map(")]}".contains) ?? false
        }
        return found
    }
}

extension Substring {
    /// The letters and digits of its words in lower case; `cancelBooking` has two.
    fileprivate var words: [String] {
        var words: [String] = []
        var isInWord = false
        var wasUpper = true
        for character in self {
            guard character.isLetter || character.isNumber else {
                isInWord = false
                continue
            }
            if !isInWord || character.isUppercase && !wasUpper { words.append("") }
            words[words.count - 1] += character.lowercased()
            isInWord = true
            wasUpper = character.isUppercase
        }
        return words
    }

    fileprivate var depth: Int { prefix { $0 == " " || $0 == "\t" }.count }

    /// Without white space at its ends.
    var trimmed: Substring {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return self[...last].drop(while: \.isWhitespace)
    }
}
