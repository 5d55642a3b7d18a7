internal import Blueprints

/// The names and aliases of all blueprints, split into words, for finding them in a request.
struct NameIndex: Sendable {
    /// A part of a request.
    enum Segment: Sendable {
        /// Words that name a blueprint, and the word before them.
        case known(BlueprintHead, words: ArraySlice<RequestWord>, after: String)
        /// Consecutive words that name nothing known.
        case unknown(ArraySlice<RequestWord>)
    }

    private let phrases: [(nouns: [String], head: BlueprintHead)]

    init(_ catalog: Catalog) {
        let heads = BlueprintKind.allCases.flatMap { catalog.heads(of: $0) }.filter { !$0.generic }
        phrases = heads.flatMap { head in
            head.names.map { (RequestWord.words(of: $0).map(\.singular), head) }
        }
    }

    /// The parts of the request in order, without filler words; of overlapping names, the longest wins.
    func segments(of words: [RequestWord]) -> [Segment] {
        var segments: [Segment] = []
        var start = 0
        var index = 0
        while index < words.count {
            let match = longestMatch(in: words[index...])
            if match != nil || words[index].isFiller {
                if start < index { segments.append(.unknown(words[start..<index])) }
                let end = match?.end ?? index + 1
                if let match {
                    let previous = index > 0 ? words[index - 1].text : ""
                    segments.append(.known(match.head, words: words[index..<end], after: previous))
                }
                start = end
                index = end
            } else {
                index += 1
            }
        }
        if start < words.count { segments.append(.unknown(words[start...])) }
        return segments
    }

    private func longestMatch(in words: ArraySlice<RequestWord>) -> (head: BlueprintHead, end: Int)? {
        var best: (head: BlueprintHead, end: Int)?
        for (nouns, head) in phrases where !nouns.isEmpty {
            let end = words.startIndex + nouns.count
            if end > best?.end ?? 0, end <= words.endIndex, words.prefix(nouns.count).map(\.singular) == nouns {
                best = (head, end)
            }
        }
        return best
    }
}
