/// The `pascal` filter for callers that have a text and no template.
package enum PascalCase {
    /// - Parameter acronyms: words that keep their capitals.
    /// - Returns: nil where no name can be made of the text.
    package static func name(of text: String, acronyms: [String]) -> String? {
        try? NameCase(text).pascal(Acronyms(acronyms))
    }
}
