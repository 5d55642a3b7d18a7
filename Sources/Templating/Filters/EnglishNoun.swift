enum EnglishNoun {
    static func plural(_ text: String, _ acronyms: Acronyms) -> String { text + "s" }
    static func singular(_ text: String, _ acronyms: Acronyms) -> String { text }
}

