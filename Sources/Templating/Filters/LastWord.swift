/// The last word of a name, with the way it is written.
struct LastWord {
    let letters: [UInt8]
    /// Capitals, or capitals and a plural's `s`, in a name that is not all in capitals: `ID`, `userIDs`.
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

    /// Where the last word begins; the end of the text where that is no word.
    static func start(in text: [UInt8]) -> Int {
        var start = text.count
        while start > 0, text[start - 1].isLetter { start -= 1 }
        let run = Array(text[start...])
        let boundary = run.indices.dropFirst().last { NameWords.beginsWord(run, at: $0) }
        return start + (boundary ?? 0)
    }

    /// Another form of the word, written as this one: what both have in common keeps its capitals.
    func inItsCase(_ form: [UInt8]) -> [UInt8] {
        let common = zip(lower, form.map(\.lower)).prefix { $0 == $1 }.count
        let rest = form[common...]
        return letters[..<common] + (isAllCapitals && !isAcronym ? rest.map(\.upper) : Array(rest))
    }
}
