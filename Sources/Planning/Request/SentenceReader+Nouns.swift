internal import Blueprints
internal import Documents
internal import Templating

/// Why some words are not one noun.
extension SentenceReader {
    /// Why the words are not one noun; nil if they are.
    func fault(in parts: [RequestPart], _ segment: RequestSegment) -> Diagnostic? {
        let name = Subject(parts: parts).name
        let nouns = NounReader(catalog: catalog, request: request, written: written)
        if nouns.isWritten(name) || nouns.misspelling(of: name, in: known) != nil { return nil }
        return fault(ofWordsIn: parts, name) ?? fault(ofNoun: parts, name, segment)
            ?? fault(ofPhrase: parts, name, segment)
    }

    /// Words that are more than a part of a noun, are misspelt or are not English.
    private func fault(ofWordsIn parts: [RequestPart], _ name: String) -> Diagnostic? {
        let (phrase, location) = (written(parts), place(parts))
        if let near = misspeltConnector(in: parts) {
            return .misspelt(near.word, near.name, nil, suggester, at: location)
        }
        if let part = parts.first(where: { $0.head != nil }), let head = part.head {
            let rest = parts.filter { $0.head == nil && !$0.isOf(.frames, .tails) }
            let noun = rest.isEmpty ? nil : Subject(parts: rest).name
            return .compound(phrase, head, isCompound(parts) ? name : nil, noun: noun, suggester, at: location)
        }
        if let trait = trait(in: parts) {
            let rest = Array(parts.drop { isTrait($0) })
            return .trait(
                spelling(of: trait), suggestion ?? (rest.isEmpty ? nil : suggester?.command(Subject(parts: rest).name)),
                rest.isEmpty ? nil : suggester?.newResource(name), at: location)
        }
        if parts.joinedTokens.count > 5 || parts.dropFirst().dropLast().contains(where: { $0.isOf(.frames, .tails) }) {
            return .nothingNamed(phrase, known: known, at: location)
        }
        if let english = words.translations[phrase.lowercased()] {
            return .foreignNoun(phrase, english, name, suggester, at: location)
        }
        if let (word, english) = foreignWord(in: parts) {
            return .foreignNoun(word, english, name, suggester, at: location)
        }
        let near = parts.joinedTokens.count > 1 ? misspelling(in: parts) ?? misspeltVerb(in: parts) : nil
        return (near ?? slip(in: parts)).map { near in
            .misspelt(near.word, near.name, name, suggester, at: location)
        }
    }

    /// What is stored nowhere, or may be the program and not a noun.
    private func fault(ofNoun parts: [RequestPart], _ name: String, _ segment: RequestSegment) -> Diagnostic? {
        guard let last = parts.last, let first = parts.first else { return nil }
        let (phrase, location) = (written(parts), place(parts))
        if last.isOf(.nothing) || isDeed(last) || parts.count == 1 && last.isOf(.maybes, .bare) {
            return .noResource(phrase, name, suggester, at: location)
        }
        if last.isOf(.maybes, .pluralTails), isWhole(last, in: parts, segment) {
            return .ambiguous(phrase, Subject(parts: parts.dropLast()).name, name, suggester, at: location)
        }
        if first.isOf(.tails), parts.count != 2 || !first.isOf(.things) {
            return .ambiguous(phrase, Subject(parts: Array(parts.dropFirst())).name, name, suggester, at: location)
        }
        return nil
    }

    /// Words of which each is fine, and which may say more together than a noun does.
    private func fault(ofPhrase parts: [RequestPart], _ name: String, _ segment: RequestSegment) -> Diagnostic? {
        guard let last = parts.last else { return nil }
        let (phrase, location) = (written(parts), place(parts))
        if let verb = verb(in: parts, segment) {
            let noun = parts.count > 1 ? Subject(parts: Array(parts.dropFirst().drop(while: isState))).name : nil
            return .perhapsVerb(verb, phrase, noun, name, suggester, at: location)
        }
        if let plural = parts.joinedTokens.dropLast().first(where: isPluralInside) {
            let part = parts.first { $0.tokens.last?.bytes == plural.bytes }
            return .pluralInside(part?.snake ?? plural.text, phrase, name, suggester, at: location)
        }
        if let pair = neighbours(in: parts) {
            return .neighbours(phrase, pair, name, suggester, at: location)
        }
        if isDescription(parts) { return .description(phrase, last, name, suggester, at: location) }
        if parts.joinedTokens.dropFirst().contains(where: { $0.text.allSatisfy(\.isNumber) || isVersion($0.text) }) {
            return .nothingNamed(phrase, known: known, at: location)
        }
        if segment.role == .about, segment.openers.contains(where: { $0.isOf(.articles) }), !last.isPlural {
            return .perhapsAudience(phrase, suggester?.subjects.first ?? name, suggester, at: location)
        }
        return nil
    }

    /// The first word if it tells a property of the rest, or of the program: `paginated invoices`, `secure`.
    private func trait(in parts: [RequestPart]) -> RequestPart? {
        guard let first = parts.first, isTrait(first), parts.count > 1 || first.isOf(.traits) || first.isNumber else {
            return nil
        }
        return first
    }

    func isTrait(_ part: RequestPart) -> Bool {
        guard let first = part.tokens.first?.text, let last = part.tokens.last?.text, part.isNoun || part.isOf(.bare)
        else { return part.isOf(.traits) }
        if part.isOf(.traits) { return true }
        return words.isTrait(last, isJoined: part.tokens.count > 1) || part.isNumber && first.hasPrefix("v")
            || part.tokens.count > 1 && words.classes[[first], default: []].contains(.without)
            || words.traitBeginnings.contains(first) || part.tokens.count > 1 && last.isParticiple
    }

    /// Usual nouns of which the second rarely is a kind of the first: `invoice customer`, `user post comment`.
    private func neighbours(in parts: [RequestPart]) -> [String]? {
        let tokens = parts.joinedTokens.map { Inflection.singular(of: $0.text) }
        guard tokens.count > 1, !parts.contains(where: { $0.head != nil }) else { return nil }
        let isPair = zip(tokens, tokens.dropFirst()).contains { words.usual.contains($0) && words.apart.contains($1) }
        return isPair ? parts.map(\.snake) : nil
    }

    /// More than two words that do not end as compound nouns do: `happy blue monkeys`, but `gift card code`.
    private func isDescription(_ parts: [RequestPart]) -> Bool {
        !parts.suffix(1).contains(where: isHeadOfNoun) && parts.count { !isHeadOfNoun($0) } > 2
    }

    /// A word in -ing or -ed that nobody counts: `caching`, `invoiced`.
    private func isDeed(_ part: RequestPart) -> Bool {
        guard let word = part.tokens.last?.text, word.count > 4, !words.countable.contains(word) else { return false }
        return word.hasSuffix("ing") || word.isParticiple
    }

    /// Whether the last word may mean the program: `invoice system`. On its own, `meal plan` is a thing.
    private func isWhole(_ last: RequestPart, in parts: [RequestPart], _ segment: RequestSegment) -> Bool {
        guard parts.count > 1 else { return false }
        return !isHeadOfNoun(last)
            || segment.isAsked && segment.role == .start && segment.openers.contains { $0.isOf(.openers) }
    }

    /// A word that is a verb as well, and not clearly a noun: `build log`, `refund order`.
    private func verb(in parts: [RequestPart], _ segment: RequestSegment) -> String? {
        if segment.role != .start { return nil }
        if let opener = segment.openers.last, opener.isOf(.doubtful), parts.count == segment.parts.count,
            parts.last.map({ !$0.isPlural }) ?? false, parts.joinedTokens.count == 1
        {
            return opener.text
        }
        guard segment.openers.isEmpty, parts.count > 1, let last = parts.last else { return nil }
        let isDeed = parts[0].isOf(.deeds) && last.isPlural
        let isVerb = parts[0].isOf(.doubtful, .verbs) && last.isPlural
        guard isDeed || isVerb || parts[0].isOf(.doubtful) && parts.count == 2 else { return nil }
        let head = last.tokens.last.map { Inflection.singular(of: $0.text) } ?? ""
        let isNoun = words.compounds.contains(head) && !isDeed && !parts[1..<(parts.count - 1)].contains(where: isState)
        return isNoun ? nil : parts[0].text
    }

    /// `failed`, `closed`: what has happened to things is no part of their name.
    private func isState(_ part: RequestPart) -> Bool {
        part.isOf(.states) || part.text.isParticiple && part.text.count > 4
    }

    /// Whether a known name may be a part of a noun: `stripe payout`, but neither `stripe discussed` nor
    /// `subscription stripe golang`.
    private func isCompound(_ parts: [RequestPart]) -> Bool {
        guard let last = parts.last?.tokens.last?.text else { return false }
        return parts.count { $0.head != nil } == 1 && !last.isParticiple
    }

    /// A word with the letters of a connecting word in another order: `wiht`.
    private func misspeltConnector(in parts: [RequestPart]) -> (word: String, name: String)? {
        let connectors = words.vocabulary([.with, .within, .without, .about]).filter { $0.count > 3 }
        for token in parts.dropFirst().filter(\.isNoun).joinedTokens {
            let meant = connectors.first { $0.first == token.text.first && $0.sorted() == token.text.sorted() }
            if let meant, meant != token.text { return (token.text, meant) }
        }
        return nil
    }

    /// A noun of another language at an end of a compound: `Abo-Verwaltung`.
    private func foreignWord(in parts: [RequestPart]) -> (word: String, english: String)? {
        let tokens = parts.filter(\.isNoun).joinedTokens
        guard tokens.count > 1 else { return nil }
        return tokens.lazy.compactMap { token in words.translations[token.text].map { (token.text, $0) } }.first
    }

    private func isPluralInside(_ token: RequestToken) -> Bool {
        let isPlural = Inflection.singular(of: token.text) != token.text && !token.text.hasSuffix("data")
        return isPlural && !words.pluralModifiers.contains(token.text)
    }

    private func isVersion(_ text: String) -> Bool {
        text.first == "v" && text.count > 1 && text.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
            || text.contains(".")
    }

    /// A word that is nearly one of the sentence's or a known name.
    func misspelling(in parts: [RequestPart]) -> (word: String, name: String)? {
        let tokens = parts.filter(\.classes.isEmpty).joinedTokens.filter { !isItself($0) }
        let vocabulary = names + words.vocabulary([.openers, .frames, .tails]).filter { $0.count > 4 }
        for token in tokens {
            let near = vocabulary.filter { abs($0.count - token.text.count) <= 1 && $0.first == token.text.first }
            if let name = NearestName.nearest(to: token.text, in: near), token.text != name,
                Inflection.singular(of: token.text) != name, !token.text.hasPrefix(name)
            {
                return (token.text, name)
            }
        }
        return nil
    }

    /// A verb that lacks a letter, or has two in the wrong order, before a plural: `delte invoices`. Another letter would
    /// make another word, as in `expert` and `export`.
    private func misspeltVerb(in parts: [RequestPart]) -> (word: String, name: String)? {
        guard let first = parts.first, first.isNoun, let token = first.tokens.first, !isItself(token),
            parts.last?.isPlural ?? false
        else { return nil }
        let verbs = words.vocabulary([.acts]).filter { $0.count > 4 && $0.first == token.text.first }
        let meant = verbs.first { verb in
            NearestName.isSlip(token.text, of: verb)
                && (token.text.count < verb.count || token.text.sorted() == verb.sorted())
        }
        return meant.map { (token.text, $0) }
    }

    /// A word that is a known name but for a slip, or a noun that people usually store: `invoces`, `pyhton`. A short
    /// name is a letter away from many others: `cards` and `cars`.
    private func slip(in parts: [RequestPart]) -> (word: String, name: String)? {
        let tokens = parts.filter(\.isNoun).joinedTokens.filter { !isItself($0) }
        let blueprints = names
        let nouns = words.nouns
        for token in tokens where !nouns.contains(Inflection.singular(of: token.text)) {
            let meant = (blueprints + nouns).filter { name in
                [name, Inflection.plural(of: name)].contains {
                    token.text == $0
                        || NearestName.isSlip(token.text, of: $0)
                            && (name.count > 4 || token.text.sorted() == $0.sorted())
                }
            }
            // `postgre` is a part of `postgres`.
            if let name = meant.max(by: { $0.count < $1.count }) { return (token.text, name) }
        }
        return nil
    }

    /// The names of blueprints that are long enough to be recognised when they are misspelt.
    private var names: [String] {
        let heads = known + catalog.heads(of: .stack) + catalog.heads(of: .integration)
        return heads.flatMap(\.names).filter { $0.count > 4 }
    }

    /// Whether the word is too short to be judged, or means itself.
    private func isItself(_ token: RequestToken) -> Bool {
        token.text.count < 5 || words.classes[[token.text]] != nil
            || words.alike.contains(Inflection.singular(of: token.text))
    }
}

extension String {
    /// `failed`, `event-sourced`; a seed and a feed are things.
    fileprivate var isParticiple: Bool { hasSuffix("ed") && !hasSuffix("eed") }
}

extension [RequestPart] {
    var joinedTokens: [RequestToken] { flatMap(\.tokens) }
}
