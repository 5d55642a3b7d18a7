internal import Blueprints

/// A part of a sentence between two connecting words: what comes with it, in it, without it.
struct RequestSegment: Sendable {
    enum Role: Sendable { case start, about, with, within, without }

    var role: Role
    /// What it says, without what opens it: nouns, names, artefacts.
    var parts: [RequestPart] = []
    /// The phrases that were left out before the first part, such as `create a`.
    var openers: [RequestPart] = []
    /// Words such as `new` that were left out before the first part, because what they tell is no part of a name.
    var dropped: [RequestPart] = []
    /// What makes it unreadable: a sentence's word where a name is expected, another verb, another language.
    var faults: [RequestPart] = []
    /// The word that connects it.
    var connector: RequestPart?
    /// What rules its parts out after them: `must not be used`.
    var rejection: RequestPart?
    /// Whether its sentence ends with a question mark and names nothing but what comes with a feature: `Stripe?`
    var isQuestion = false
    /// Whether an `or` says that a list of what is ruled out goes on.
    var isAlternative = false

    var isAsked: Bool { openers.contains { $0.isOf(.openers, .articles) } }
    /// `no Stripe, Postgres`: nobody can tell whether what follows is ruled out as well.
    var isContinued: Bool {
        role == .without && rejection == nil && !isAlternative && !(connector?.isOf(.without) ?? false)
    }
    /// The word that connects it, if it is one.
    var opening: [RequestPart] { [connector].compactMap { $0 }.filter { !$0.classes.isEmpty } }
}

/// Parts -> segments. Knows the order of a sentence and no word.
struct RequestSegmenter {
    private var segments = [RequestSegment(role: .start)]
    private(set) var signs: [RequestPart] = []
    /// The segment that begins the sentence.
    private var sentence = 0

    /// The segments, and the parts without meaning.
    static func segments(of parts: [RequestPart]) -> (segments: [RequestSegment], signs: [RequestPart]) {
        var segmenter = RequestSegmenter()
        for part in parts { segmenter.add(part) }
        segmenter.endNegation()
        return (segmenter.segments, segmenter.signs)
    }

    private var current: RequestSegment {
        get { segments[segments.count - 1] }
        set { segments[segments.count - 1] = newValue }
    }

    private mutating func add(_ part: RequestPart) {
        switch part.meaning {
        case .sign(.stop):
            if ["?", "？"].contains(part.text) { question() }
            begin(.start, part)
            sentence = segments.count - 1
        case .sign(.opening) where isNegated: break
        case .sign(.closing): begin(current.role == .without ? .start : current.role, part)
        case .sign(.list), .sign(.opening): begin(current.role, part)
        case .sign(.option): current.faults.append(part)
        case .sign:
            signs.append(part)
            begin(current.role, part)
        case .known, .rival: current.parts.append(part)
        case .words: addWords(part)
        }
    }

    /// `Stripe?` orders nothing; `Can I get an API with Stripe?` does.
    private mutating func question() {
        let asked = segments[sentence...]
        let parts = asked.flatMap(\.parts)
        guard !parts.isEmpty, parts.allSatisfy({ $0.isCompanion || $0.isKnown(.stack) }),
            !asked.contains(where: \.isAsked)
        else { return }
        for index in asked.indices { segments[index].isQuestion = true }
    }

    private mutating func addWords(_ part: RequestPart) {
        let isFirst = current.parts.isEmpty
        if part.isOf(.rejections) {
            reject(part)
        } else if isNegated, part.isOf(.with, .within) {
            return
        } else if let role = role(of: part) {
            begin(role, part)
        } else if part.isOf(.polite, .purposes) {
            return
        } else if part.isOf(.openers), isFirst {
            open(with: part)
        } else if part.isOf(.articles) {
            if !isFirst { return current.faults.append(part) }
            if current.role == .within { current.role = .start }
            current.openers.append(part)
        } else if part.isOf(.qualities), isFirst {
            current.dropped.append(part)
        } else if part.isOf(.halts, .foreign, .roles) || part.isOf(.acts) && isFirst && current.role != .with {
            current.faults.append(part)
        } else {
            current.parts.append(part)
        }
    }

    /// Nil for what connects nothing.
    private func role(of part: RequestPart) -> RequestSegment.Role? {
        if part.isOf(.contrasts) { return current.role == .without ? .start : current.role }
        if part.isOf(.and, .alternatives) { return current.role }
        if part.isOf(.without) { return .without }
        if part.isOf(.with) { return .with }
        if part.isOf(.within) { return .within }
        return part.isOf(.about) ? .about : nil
    }

    /// What is not to be built cannot be planned; elsewhere, an opener begins anew.
    private mutating func open(with part: RequestPart) {
        if isNegated { return current.faults.append(part) }
        if current.role != .about { current.role = .start }
        current.openers.append(part)
    }

    /// `Stripe must not be used`: what stands before it is to be left out. After others, `free` is a noun's word.
    ///
    /// A fault after another negation, and after a list, of which nobody can tell how much is meant.
    private mutating func reject(_ part: RequestPart) {
        guard !current.parts.isEmpty, current.parts.allSatisfy(\.isCompanion) else {
            return part.tokens.count == 1 ? current.parts.append(part) : current.faults.append(part)
        }
        let isListed = current.connector?.isOf(.and, .alternatives) ?? false
        let last = segments.dropLast().last?.parts ?? []
        if current.role == .without || isListed && !last.isEmpty && last.allSatisfy(\.isCompanion) {
            return current.faults.append(part)
        }
        current.role = .without
        current.rejection = part
        segments.append(RequestSegment(role: .start))
    }

    /// Whether the last word is a negation: what comes next is ruled out.
    private var isNegated: Bool {
        current.role == .without && current.parts.isEmpty && current.connector?.isOf(.without) ?? false
    }

    /// A negation without a name is a fault: `Stripe? No.`
    private mutating func endNegation() {
        if isNegated, current.faults.isEmpty, let negation = current.connector { current.faults.append(negation) }
    }

    /// `no Stripe, Paddle or Adyen` rules all of them out.
    private mutating func continueNegation() {
        for index in segments.indices.reversed().prefix(while: { segments[$0].role == .without }) {
            segments[index].isAlternative = true
        }
    }

    private mutating func begin(_ role: RequestSegment.Role, _ part: RequestPart) {
        // A negation of a negation: `not without`.
        if isNegated, part.isOf(.without) { return current.faults.append(part) }
        endNegation()
        // An article without a noun: `a/b`.
        if current.parts.isEmpty, let opener = current.openers.last, opener.isOf(.articles) {
            current.faults.append(opener)
        }
        if current.parts.isEmpty, current.faults.isEmpty {
            current.role = role
            current.connector = part
        } else {
            segments.append(RequestSegment(role: role, connector: part))
        }
        if part.isOf(.alternatives) { continueNegation() }
    }
}
