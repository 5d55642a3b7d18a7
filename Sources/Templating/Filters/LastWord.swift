/// The last word of a name and its spelling.
struct LastWord {
    let letters: [UInt8]
    /// All capitals, optionally with a plural `s`, in a name that is not all capitals: `ID`, `userIDs`.
    let isAcronym: Bool
    private let isAllCapitals: Bool

    init(_ text: [UInt8], from start: Int) {
        letters = Array(text[start...])
        isAllCapitals = letters.count > 1 && letters.allSatisfy(\.isUpper)
        let isRun = letters.dropLast().count > 1 && letters.dropLast().allSatisfy(\.isUpper)
        let isConstant = isAllCapitals && text[..<start].contains(UInt8(ascii: "_")) && !text.contains(where: \.isLower)
        isAcronym = !isConstant && (isAllCapitals || (isRun && letters.last == UInt8(ascii: "s")))
    }

    var lower: [UInt8] { letters.map(\.lower) }
    var endsInPluralS: Bool { letters.last == UInt8(ascii: "s") }

    /// The index at which the last word begins; the end of the text if that is not a word.
    static func start(in text: [UInt8]) -> Int {
        var start = text.count
        while start > 0, text[start - 1].isLetter { start -= 1 }
        let run = Array(text[start...])
        let boundary = run.indices.dropFirst().last { NameWords.beginsWord(run, at: $0) }
        return start + (boundary ?? 0)
    }

    /// Another form of the word in the same spelling: the part that both share keeps its capitals.
    func inItsCase(_ form: [UInt8]) -> [UInt8] {
        let common = zip(lower, form.map(\.lower)).prefix { $0 == $1 }.count
        let rest = form[common...]
        return letters[..<common] + (isAllCapitals && !isAcronym ? rest.map(\.upper) : Array(rest))
    }
}
