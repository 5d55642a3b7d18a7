internal import Blueprints
internal import Documents

extension SentenceReader {
    /// Refuses a segment with a word that no plan can follow.
    mutating func refuse(_ part: RequestPart, in segment: RequestSegment) {
        let location = place([part])
        let command = meant(in: segment, isSentence: part.isOf(.halts) || segment.faults.count > 1).flatMap {
            suggester?.command($0)
        }
        if segment.role == .without, part.isOf(.without, .rejections) {
            let isAlone = segment.connector?.bytes == part.bytes
            let phrase = [segment.connector, isAlone ? nil : part].compactMap { $0 }
            return fault(
                isAlone
                    ? .emptyNegation(part.text, suggestion, at: location)
                    : .doubleNegation(written(phrase), suggestion, at: location))
        }
        switch part.meaning {
        case .sign where index.head(named: part.text.filter(\.isLetter))?.kind == .integration:
            fault(.hidden(part.text, suggestion, at: location))
        case .sign: fault(.optionInside(part.text, optionCommand(in: segment), at: location))
        case .rival(let rival): fault(.rival(spelling(of: part), rival, command, at: location))
        case .known, .words:
            if part.isOf(.openers), segment.role == .without {
                return fault(.negated(text(of: [segment.connector, part].compactMap { $0 }), at: location))
            }
            if part.isOf(.foreign) { return fault(.foreign(part.text, at: location)) }
            if part.isOf(.acts) {
                let noun = segment.parts.last.map(isHeadOfNoun) ?? false ? named(in: segment) : nil
                let other = noun.flatMap { suggester?.newResource("\(part.snake)_\($0)") }
                return fault(.otherVerb(part.text, command, other, at: location))
            }
            fault(.unclear(part.text, command, at: location))
        }
    }

    /// The only thing that the request can ask for; nil if there are several, or none.
    ///
    /// - Parameter isSentence: whether the segment's words are a sentence and name nothing.
    private func meant(in segment: RequestSegment, isSentence: Bool) -> String? {
        let subjects = suggester?.subjects ?? []
        let parts = segment.parts.filter { !$0.isOf(.frames, .tails, .maybes) && !$0.isRival }
        if isSentence || segment.role == .with || segment.role == .within || parts.isEmpty {
            let named = named(in: segment)
            return subjects.isEmpty
                ? named : subjects.count == 1 && named ?? subjects[0] == subjects[0] ? subjects[0] : nil
        }
        let isOnePhrase = written(parts).lowercased() == text(of: parts)
        let name = Subject(parts: parts, head: parts.count == 1 ? parts[0].head : nil).name
        return isOnePhrase && subjects.allSatisfy { $0 == name } ? name : nil
    }

    /// The noun before a sentence's word, or what an integration is for: `tasks that have`, `add Stripe to invoices`.
    private func named(in segment: RequestSegment) -> String? {
        guard segment.role == .start || segment.role == .about, let fault = segment.faults.first else { return nil }
        let parts = segment.parts.filter { !$0.isCompanion && !$0.isKnown(.stack) && !$0.isOf(.frames, .tails) }
        let before = parts.filter { $0.bytes.upperBound <= fault.bytes.lowerBound }
        let noun = Array((before.isEmpty ? parts : before).drop(while: isTrait))
        let hasCompanion = segment.parts.contains(where: \.isCompanion)
        if suggester?.subjects.isEmpty == false, before.isEmpty || hasCompanion { return nil }
        let isMeant = !before.isEmpty || hasCompanion || fault.isOf(.acts)
        guard isMeant, !noun.isEmpty, written(noun).lowercased() == text(of: noun) else { return nil }
        return Subject(parts: noun, head: noun.count == 1 ? noun[0].head : nil).name
    }

    /// `"subscription --with stripe"`: what stands before the option, with the integrations behind it.
    private func optionCommand(in segment: RequestSegment) -> String? {
        let all = (segment.parts + segment.faults).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
        let named = all.prefix { $0.head != nil || !$0.classes.isEmpty || $0.isNoun }
        let rest = all.dropFirst(named.count)
        guard rest.first?.text == "--with", rest.count > 1, !named.isEmpty,
            rest.dropFirst().allSatisfy({ $0.isKnown(.integration) })
        else { return nil }
        let name = Subject(parts: Array(named), head: named.count == 1 ? named[0].head : nil).name
        return suggester?.command(name, with: rest.compactMap { $0.head?.name })
    }
}
