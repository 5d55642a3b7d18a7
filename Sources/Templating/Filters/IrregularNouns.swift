/// Nouns whose plural follows no spelling rule.
enum IrregularNouns {
    static func plural(of word: String) -> String? {
        if let plural = plurals[word] { return plural }
        if word.hasSuffix("man"), !regularInMAN.contains(word) { return word.dropLast(3) + "men" }
        return compound(word, among: compounding)
    }

    static func singular(of word: String) -> String? {
        if let singular = singulars[word] { return singular }
        if word.hasSuffix("men"), !singularsInMEN.contains(word) { return word.dropLast(3) + "man" }
        return compound(word, among: compounding.map { ($1, $0) })
    }

    /// Changes the last part of a compound: `grandchild`, `salesperson`.
    private static func compound(_ word: String, among pairs: [(String, String)]) -> String? {
        pairs.first { word.hasSuffix($0.0) }.map { word.dropLast($0.0.utf8.count) + $0.1 }
    }

    private static let compounding = [
        ("person", "people"), ("child", "children"), ("shelf", "shelves"), ("wife", "wives"), ("life", "lives"),
    ]

    private static let pairs = [
        ("alumna", "alumnae"), ("alumnus", "alumni"), ("analysis", "analyses"), ("axis", "axes"),
        ("bacillus", "bacilli"), ("bacterium", "bacteria"), ("cactus", "cacti"), ("calf", "calves"),
        ("criterion", "criteria"), ("curriculum", "curricula"), ("datum", "data"), ("elf", "elves"),
        ("ellipsis", "ellipses"), ("fungus", "fungi"), ("genus", "genera"), ("larva", "larvae"),
        ("nucleus", "nuclei"), ("oasis", "oases"), ("olive", "olives"), ("passerby", "passersby"),
        ("prognosis", "prognoses"),
        ("stimulus", "stimuli"),
        ("erratum", "errata"), ("foot", "feet"), ("goose", "geese"), ("half", "halves"), ("knife", "knives"),
        ("leaf", "leaves"), ("loaf", "loaves"), ("matrix", "matrices"), ("memorandum", "memoranda"),
        ("mouse", "mice"), ("ox", "oxen"), ("phenomenon", "phenomena"), ("quiz", "quizzes"),
        ("scarf", "scarves"), ("self", "selves"), ("spectrum", "spectra"), ("stratum", "strata"),
        ("thief", "thieves"), ("tooth", "teeth"), ("vertex", "vertices"), ("wolf", "wolves"),
        ("crisis", "crises"), ("diagnosis", "diagnoses"),
        ("emphasis", "emphases"), ("hypothesis", "hypotheses"), ("parenthesis", "parentheses"),
        ("synopsis", "synopses"), ("synthesis", "syntheses"), ("thesis", "theses"),
    ]

    /// Plurals that are read but never written.
    private static let alternatives = [
        ("antenna", "antennae"), ("appendix", "appendices"), ("bureau", "bureaux"), ("focus", "foci"),
        ("formula", "formulae"), ("index", "indices"), ("nebula", "nebulae"), ("octopus", "octopi"),
        ("plateau", "plateaux"), ("radius", "radii"), ("schema", "schemata"), ("syllabus", "syllabi"),
        ("symposium", "symposia"), ("terminus", "termini"),
    ]

    private static let plurals = Dictionary(pairs) { first, _ in first }
    private static let singulars = Dictionary((pairs + alternatives).map { ($1, $0) }) { first, _ in first }

    private static let regularInMAN: Set = ["human", "german", "roman", "shaman", "talisman", "ottoman", "norman"]
    private static let singularsInMEN: Set = ["specimen", "regimen", "abdomen", "omen", "acumen", "stamen", "ramen"]
}
