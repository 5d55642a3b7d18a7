/// The `pascal` filter for callers with texts and no template.
package struct PascalCase {
    private let acronyms: Acronyms

    /// - Parameter acronyms: words that keep their capitals.
    package init(acronyms: [String]) { self.acronyms = Acronyms(acronyms) }

    /// Nil if the text yields no name.
    package func name(of text: String) -> String? { try? NameCase(text).pascal(acronyms) }
}
