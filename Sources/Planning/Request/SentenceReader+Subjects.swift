internal import Blueprints
internal import Documents
internal import Templating

/// What is asked for: a noun or a name, among words for the artefact.
extension SentenceReader {
    mutating func readSubject(_ segment: RequestSegment) {
        var parts = segment.parts.filter { !$0.isOf(.details) }
        takeVersions(&parts)
        takeMentions(&parts)
        guard !parts.isEmpty else { return }
        if segment.role == .about, isAudience(parts) {
            result.interpretation.ignored.append("\"\(text(of: [segment.connector].compactMap { $0 } + parts))\"")
            return
        }
        if parts.contains(where: \.isRival) {
            for part in parts { add(part, as: .misplaced) }
            parts.removeAll { $0.isRival || $0.isOf(.frames, .tails) }
            if !parts.isEmpty { subjects.append(Subject(parts: parts, head: parts.count == 1 ? parts[0].head : nil)) }
            return
        }
        if segment.parts.first.map({ !$0.isOf(.frames, .tails) }) ?? false { tellDropped(segment, parts) }
        dropArtefacts(&parts)
        guard !parts.isEmpty else {
            if request.isNewResource { subjects.append(Subject(parts: segment.parts)) }
            return
        }
        if request.isNewResource { return subjects.append(Subject(parts: parts)) }
        if let head = parts[0].head, parts.count == 1 || isRest(parts.dropFirst()) { return name(head, parts) }
        if let english = words.translations[written(parts).lowercased()], let head = index.head(named: english) {
            return name(head, parts)
        }
        guard let fault = fault(in: parts, segment) else { return subjects.append(Subject(parts: parts)) }
        diagnostics.append(fault)
    }

    /// `Golang subscription API`, `Hummingbird REST API`: a stack or an integration before a name or an artefact.
    private mutating func takeMentions(_ parts: inout [RequestPart]) {
        let mentions = parts.prefix { $0.isKnown(.stack, .integration) || $0.isRival }
        let rest = parts.dropFirst(mentions.count)
        let isPlain =
            rest.isEmpty || rest.allSatisfy { $0.isOf(.frames, .tails) }
            || rest.first.map { $0.isKnown(.feature, .starter) } ?? false
                && rest.dropFirst().allSatisfy { $0.isOf(.frames, .tails) }
        guard isPlain else { return }
        for mention in mentions { self.mention(mention) }
        parts = Array(rest)
    }

    private func isAudience(_ parts: [RequestPart]) -> Bool {
        !subjects.isEmpty && parts.count == 1
            && words.classes[parts[0].tokens.map(\.text), default: []].contains(.audiences)
    }

    /// Words for the whole program, which a known name takes.
    private func isRest(_ parts: ArraySlice<RequestPart>) -> Bool {
        parts.allSatisfy { $0.isOf(.maybes, .tails, .frames, .pluralTails) && !$0.isOf(.doubtful) && !isHeadOfNoun($0) }
    }

    func isHeadOfNoun(_ part: RequestPart) -> Bool {
        part.isOf(.things) || words.compounds.contains(Inflection.singular(of: part.text))
    }

    private mutating func name(_ head: BlueprintHead, _ parts: [RequestPart]) {
        if subjects.contains(where: { $0.head?.name == head.name && $0.head?.kind == head.kind }) { return }
        switch head.kind {
        case .feature, .starter:
            subjects.append(Subject(parts: Array(parts.prefix { $0.head != nil || $0.classes.isEmpty }), head: head))
        case .stack, .integration: diagnostics.append(.misplaced(written(parts), head, at: place(parts)))
        }
    }

    /// Takes the artefact's words off both ends, and tells the ambiguous ones.
    private mutating func dropArtefacts(_ parts: inout [RequestPart]) {
        var dropped: [RequestPart] = []
        while let last = parts.last, last.isOf(.frames, .tails) || isPluralTail(parts) {
            dropped.insert(last, at: 0)
            parts.removeLast()
        }
        if let first = parts.first, first.isOf(.frames) {
            dropped.append(parts.removeFirst())
        }
        for part in dropped where words.told.contains(part.text) {
            result.interpretation.assume("\"\(part.text)\" is what is planned, not a part of the name")
        }
    }

    /// Tells the words before a name that are taken for none: `new hires`, `design patterns`.
    private mutating func tellDropped(_ segment: RequestSegment, _ parts: [RequestPart]) {
        let isBare = !segment.openers.contains { $0.isOf(.articles) } && !parts.contains { $0.isOf(.frames, .tails) }
        let verbs = isBare ? segment.openers.filter { $0.isOf(.doubtful) } : []
        for part in segment.dropped + verbs {
            result.interpretation.assume("\"\(spelling(of: part))\" is no part of the name")
        }
    }

    /// `the orders endpoint`.
    private func isPluralTail(_ parts: [RequestPart]) -> Bool {
        guard let last = parts.last, last.isOf(.pluralTails), parts.count > 1 else { return false }
        return parts[parts.count - 2].isPlural || parts[parts.count - 2].isKnown(.feature)
    }
}
