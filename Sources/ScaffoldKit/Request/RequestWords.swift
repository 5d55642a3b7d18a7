/// The words of a request, lower-cased, without punctuation.
struct RequestWords: Sendable {
    /// Words that ask or join and name nothing: they are never taken for a feature.
    private static let fillers: Set<String> = [
        "a", "add", "an", "and", "api", "apis", "app", "application", "backend", "build", "by", "can", "code", "could",
        "create", "crud", "design", "develop", "endpoint", "endpoints", "feature", "features", "for", "from", "full",
        "generate", "give", "have", "i", "implement", "in", "including", "integrate", "integrated", "integration",
        "into", "is", "it", "its", "let", "make", "manage", "managing", "me", "model", "models", "module", "my", "need",
        "needs", "new", "of", "on", "our", "plan", "please", "project", "resource", "rest", "restful", "scaffold",
        "server", "service", "services", "should", "simple", "some", "support", "supports", "system", "that", "the",
        "this", "to", "us", "use", "uses", "using", "via", "want", "we", "with", "write", "you",
    ]

    let words: [String]

    init(_ text: String) {
        words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    func isFiller(_ index: Int) -> Bool { Self.fillers.contains(words[index]) }
}
