/// How a request was understood, for the user to check.
package struct Interpretation: Sendable {
    package var recognised: [String] = []
    package var assumed: [String] = []
    package var ignored: [String] = []

    /// Adds a line unless it is there already: it may apply to several features.
    mutating func recognise(_ words: String) { if !recognised.contains(words) { recognised.append(words) } }
    mutating func assume(_ words: String) { if !assumed.contains(words) { assumed.append(words) } }
}
