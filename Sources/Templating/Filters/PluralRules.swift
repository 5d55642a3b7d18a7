/// English spelling rules of plurals, for lower-case words.
enum PluralRules {
    static func plural(_ word: String) -> String {
        if isPlural(word) { return word }
        if let plural = IrregularNouns.plural(of: word) { return plural }
        if word.hasSuffix("sis") { return word.dropLast(2) + "es" }
        if EnglishNoun.endingInS.contains(word) || takesES(word) { return word + "es" }
        if endsInConsonantY(word) { return word.dropLast() + "ies" }
        return word + "s"
    }

    static func singular(_ word: String) -> String {
        guard isPlural(word) else { return word }
        if EnglishNoun.uncountable.contains(word) { return word }
        if let singular = IrregularNouns.singular(of: word) { return singular }
        if word.hasSuffix("ies") { return singularOfIES(word) }
        if word.hasSuffix("es") { return singularOfES(word) }
        return String(word.dropLast())
    }

    /// Whether a word is plural or has one form for both numbers.
    private static func isPlural(_ word: String) -> Bool {
        if EnglishNoun.uncountable.contains(word) || IrregularNouns.singular(of: word) != nil { return true }
        guard word.hasSuffix("s"), word.utf8.count > 2 else { return false }
        if EnglishNoun.pluralsInUSAndIS.contains(word) { return true }
        if EnglishNoun.endingInS.contains(word) { return false }
        return !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is")
    }

    private static func singularOfIES(_ word: String) -> String {
        let stem = String(word.dropLast())
        return EnglishNoun.endingInIE.contains(stem) ? stem : word.dropLast(3) + "y"
    }

    /// Removes `es` if the plural added it, otherwise only the `s`: `boxes`, but `cases`.
    private static func singularOfES(_ word: String) -> String {
        let short = String(word.dropLast(2))
        let long = String(word.dropLast())
        if EnglishNoun.endingInS.contains(short) { return short }
        if word.hasSuffix("oes") { return EnglishNoun.endingInOE.contains(long) ? long : short }
        if word.hasSuffix("ches") { return EnglishNoun.endingInCHE.contains(long) ? long : short }
        if word.hasSuffix("uses") {
            let keepsE = word.hasSuffix("ouses") || word.hasSuffix("auses") || EnglishNoun.endingInUSE.contains(long)
            return keepsE ? long : short
        }
        let endings = ["sses", "shes", "xes", "zzes", "tzes"]
        return endings.contains { word.hasSuffix($0) } ? short : long
    }

    private static func takesES(_ word: String) -> Bool {
        if word.hasSuffix("ch") { return !EnglishNoun.endingInHardCH.contains(word) }
        if word.hasSuffix("o") { return EnglishNoun.pluralInOES.contains(word) }
        return ["s", "x", "z", "sh"].contains { word.hasSuffix($0) }
    }

    private static func endsInConsonantY(_ word: String) -> Bool {
        guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
        return !"aeiou".contains(before) || word.hasSuffix("quy")
    }
}
