internal import Templating

/// A word of a request or of a blueprint's name, in lower case and without punctuation.
package struct RequestWord: Sendable, Hashable {
    /// Words that are never taken for a feature: question words, conjunctions and the like.
    private static let fillers: Set<String> = [
        "a", "add", "an", "and", "api", "apis", "app", "application", "backend", "build", "by", "can", "code", "could",
        "create", "crud", "design", "develop", "endpoint", "endpoints", "feature", "features", "for", "from", "full",
        "generate", "give", "have", "i", "implement", "in", "including", "integrate", "integrated", "integration",
        "into", "is", "it", "its", "let", "make", "manage", "managing", "me", "model", "models", "module", "my", "need",
        "needs", "new", "of", "on", "our", "plan", "please", "project", "resource", "rest", "restful", "scaffold",
        "server", "service", "services", "should", "simple", "some", "support", "supports", "system", "that", "the",
        "this", "to", "us", "use", "uses", "using", "via", "want", "we", "with", "write", "you",
    ]

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

    package var isFiller: Bool { Self.fillers.contains(text) }
}
