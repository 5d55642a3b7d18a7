/// How a request was understood, for the user to check.
package struct Interpretation: Sendable {
    package var recognised: [String] = []
    package var assumed: [String] = []
    package var ignored: [String] = []
    /// How to get something else than what was assumed.
    package private(set) var advice: String?
    /// Assumptions that leaving out an option states.
    private(set) var implied: [String] = []

    /// What the request leaves open.
    package var open: [String] { assumed.filter { !implied.contains($0) } + ignored }

    /// Adds a line unless it is there already: it may apply to several features.
    mutating func recognise(_ words: String) { if !recognised.contains(words) { recognised.append(words) } }
    package mutating func assume(_ words: String) { if !assumed.contains(words) { assumed.append(words) } }

    /// Keeps the first: one example is enough.
    mutating func advise(_ words: String) { advice = advice ?? words }

    /// Adds an assumption that no option could state.
    mutating func imply(_ words: String) {
        assume(words)
        implied.append(words)
    }
}
