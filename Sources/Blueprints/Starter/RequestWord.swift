internal import Templating

/// A word of a request or of a blueprint's name, in lower case and without punctuation.
package struct RequestWord: Sendable, Hashable {
    package let text: String
    /// The word in the singular: two words are the same noun if these are equal.
    package let singular: String

    private init(_ text: String) {
        self.text = text
        singular = Inflection.singular(of: text)
    }

    package static func words(of text: String) -> [RequestWord] {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.map { RequestWord(String($0)) }
    }
}
