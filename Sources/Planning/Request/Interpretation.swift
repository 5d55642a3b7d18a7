/// What was understood of a request, and how: the words that a person may check.
package struct Interpretation: Sendable {
    package var recognised: [String] = []
    package var assumed: [String] = []
    package var ignored: [String] = []

    /// Tells it once, though it may hold for several features.
    mutating func recognise(_ words: String) { if !recognised.contains(words) { recognised.append(words) } }
    mutating func assume(_ words: String) { if !assumed.contains(words) { assumed.append(words) } }
}
