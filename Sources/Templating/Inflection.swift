/// The `plural` and `singular` filters for callers with a word and no template.
package enum Inflection {
    package static func plural(of noun: String) -> String { EnglishNoun.plural(noun, Acronyms([])) }

    package static func singular(of noun: String) -> String { EnglishNoun.singular(noun, Acronyms([])) }
}
