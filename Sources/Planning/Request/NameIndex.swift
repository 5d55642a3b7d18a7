internal import Blueprints
internal import Templating

/// The names and aliases of all blueprints, and the phrases of the words file, for finding them in a request.
struct NameIndex: Sendable {
    private let heads: [[String]: BlueprintHead]
    private let longestName: Int

    init(_ catalog: Catalog) {
        var heads: [[String]: BlueprintHead] = [:]
        let all = BlueprintKind.allCases.flatMap(catalog.heads).filter { !$0.generic }
        for (name, head) in all.map({ ($0.name, $0) }) + all.flatMap({ head in head.aliases.map { ($0, head) } })
        where heads[Self.key(name)] == nil { heads[Self.key(name)] = head }
        self.heads = heads
        longestName = heads.keys.map(\.count).max() ?? 0
    }

    /// The words of a name in the singular.
    private static func key(_ name: String) -> [String] { RequestWord.words(of: name).map(\.singular) }

    /// The blueprint with exactly this name.
    func head(named text: String) -> BlueprintHead? { heads[Self.key(text)] }

    /// The blueprint that some words name; a stack or an integration has no plural: stripes are not Stripe.
    private func head(_ words: [String], nouns: [String]) -> BlueprintHead? {
        guard let head = heads[nouns] else { return nil }
        let isNoun = head.kind == .feature || head.kind == .starter
        return isNoun || head.names.contains { RequestWord.words(of: $0).map(\.text) == words } ? head : nil
    }

    /// The parts of the request in order; of overlapping names and phrases, the longest wins, of equally long ones the
    /// name.
    ///
    /// - Parameter isWhole: whether joined words are a name to the letter.
    func parts(of tokens: [RequestToken], _ words: Words, isWhole: Bool = false) -> [RequestPart] {
        let tokens = isWhole ? tokens : loosened(tokens.flatMap { split($0, words) }, words)
        var parts: [RequestPart] = []
        var index = 0
        while index < tokens.count {
            let part = part(at: index, of: tokens, after: parts.last, words)
            parts.append(part)
            index += part.tokens.count
        }
        return parts
    }

    /// camelCase is read as words with underscores, unless all of it is a known word: `SubscriptionAPI`, `PayPal`.
    private func split(_ token: RequestToken, _ words: Words) -> [RequestToken] {
        guard token.kind == .word, heads[[token.text]] == nil, words.rivals[[token.text]] == nil,
            words.classes[[token.text]] == nil
        else { return [token] }
        var start = token.bytes.lowerBound
        let pieces = NameSplitter.words(of: token.spelling)
        return pieces.enumerated().map { index, piece in
            let end = index + 1 == pieces.count ? token.bytes.upperBound : start + piece.utf8.count
            defer { start = end }
            return RequestToken(
                kind: .word, spelling: piece, bytes: start..<end, isGlued: index > 0 || token.isGlued)
        }
    }

    /// A hyphen before the artefact is read as a space: `invoice-api`, `stripe-free`, `order_handler`.
    private func loosened(_ tokens: [RequestToken], _ words: Words) -> [RequestToken] {
        var tokens = tokens
        for (index, token) in tokens.enumerated() where token.isGlued {
            let isLast = index + 1 == tokens.count || !tokens[index + 1].isGlued
            let classes = words.classes[[token.text], default: []]
            let isRejected = classes.contains(.rejections) && isIntegration(tokens[index - 1])
            let isArtefact = classes.contains(.tails) || classes.contains(.pluralTails)
            if isLast, isArtefact || isRejected { tokens[index].isGlued = false }
        }
        return tokens
    }

    private func isIntegration(_ token: RequestToken) -> Bool { heads[[token.text]]?.kind == .integration }

    /// - Parameter last: the part before it: words for a purpose follow what has one, such as `Stripe for payments`.
    private func part(
        at index: Int, of tokens: [RequestToken], after last: RequestPart?, _ words: Words
    ) -> RequestPart {
        let hasPurpose =
            last.map { $0.isRival || $0.isKnown(.integration) || $0.isOf(.purposes) || $0.isNumber } ?? false
            || isLabel(tokens[index...], words)
        guard tokens[index].kind == .word else {
            return RequestPart(meaning: .sign(tokens[index].kind), tokens: tokens[index...index])
        }
        let run = tokens[index...].prefix(max(longestName, words.longest)).prefix { $0.kind == .word || $0.text == "/" }
        let texts = run.map(\.text)
        let nouns = texts.map { Inflection.singular(of: $0) }
        for count in stride(from: run.count, to: 0, by: -1) {
            let end = index + count
            guard end == tokens.count || !tokens[end].isGlued else { continue }
            let key = Array(texts.prefix(count))
            let meaning: RequestPart.Meaning? =
                head(key, nouns: Array(nouns.prefix(count))).map { .known($0) } ?? words.rivals[key].map { .rival($0) }
                ?? words.meaning(of: key, isPurpose: hasPurpose)
                ?? words.compound(Array(nouns.prefix(count)))
            if let meaning { return RequestPart(meaning: meaning, tokens: tokens[index..<end]) }
        }
        let group = tokens[(index + 1)...].prefix { $0.isGlued }
        return RequestPart(meaning: .noun, tokens: tokens[index..<(index + 1 + group.count)])
    }

    /// `database: postgres`.
    private func isLabel(_ tokens: ArraySlice<RequestToken>, _ words: Words) -> Bool {
        let next = tokens.dropFirst().prefix(2).map(\.text)
        guard next.count == 2, next[0] == ":" else { return false }
        return words.rivals[[next[1]]] != nil || heads[[next[1]]]?.kind == .integration
    }
}
