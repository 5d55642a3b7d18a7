/// The `pascal` filter for callers with a text and no template.
package enum PascalCase {
    /// - Parameter acronyms: words that keep their capitals.
    /// - Returns: nil if the text yields no name.
    package static func name(of text: String, acronyms: [String]) -> String? {
        try? NameCase(text).pascal(Acronyms(acronyms))
    }
}
