internal import Blueprints

/// A part of a sentence between two connecting words: what comes with it, in it, without it.
struct RequestSegment: Sendable {
    enum Role: Sendable { case start, about, with, within, without }

    var role: Role
    /// What it says, without what opens it: nouns, names, artefacts.
    var parts: [RequestPart] = []
    /// The phrases that were left out before the first part, such as `create a`.
    var openers: [RequestPart] = []
    /// What makes it unreadable: a sentence's word where a name is expected, another verb, another language.
    var faults: [RequestPart] = []
    /// The word that connects it.
    var connector: RequestPart?
    /// What rules its parts out after them: `must not be used`.
    var rejection: RequestPart?

    var isAsked: Bool { openers.contains { $0.isOf(.openers, .articles) } }
}

/// Parts -> segments. Knows the order of a sentence and no word.
struct RequestSegmenter {
    private var segments = [RequestSegment(role: .start)]
    private(set) var signs: [RequestPart] = []

    /// The segments, and the parts without meaning.
    static func segments(of parts: [RequestPart]) -> (segments: [RequestSegment], signs: [RequestPart]) {
        var segmenter = RequestSegmenter()
        for part in parts { segmenter.add(part) }
        return (segmenter.segments, segmenter.signs)
    }

    private var current: RequestSegment {
        get { segments[segments.count - 1] }
        set { segments[segments.count - 1] = newValue }
    }

    private mutating func add(_ part: RequestPart) {
        switch part.meaning {
        case .sign(.stop): begin(.start, part)
        case .sign(.list): begin(current.role, part)
        case .sign(.option): current.faults.append(part)
        case .sign: signs.append(part)
        case .known, .rival: current.parts.append(part)
        case .words: addWords(part)
        }
    }

    private mutating func addWords(_ part: RequestPart) {
        let isFirst = current.parts.isEmpty
        if part.isOf(.rejections) {
            reject(part)
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
            return
        } else if part.isOf(.halts, .foreign) || part.isOf(.acts) && isFirst && current.role != .with {
            current.faults.append(part)
        } else {
            current.parts.append(part)
        }
    }

    /// Nil for what connects nothing.
    private func role(of part: RequestPart) -> RequestSegment.Role? {
        if part.isOf(.and) { return current.role }
        if part.isOf(.without) { return .without }
        if part.isOf(.with, .within), isNegated { return .without }
        if part.isOf(.with) { return .with }
        if part.isOf(.within) { return .within }
        return part.isOf(.about) ? .about : nil
    }

    /// What is not to be built cannot be planned; elsewhere, an opener begins anew.
    private mutating func open(with part: RequestPart) {
        if current.role == .without { return current.faults.append(part) }
        if current.role != .about { current.role = .start }
        current.openers.append(part)
    }

    /// `Stripe must not be used`: the integrations before it are to be left out. After others, `free` is a noun's word.
    private mutating func reject(_ part: RequestPart) {
        guard !current.parts.isEmpty, current.parts.allSatisfy({ $0.isKnown(.integration) }) else {
            return part.tokens.count == 1 ? current.parts.append(part) : current.faults.append(part)
        }
        current.role = .without
        current.rejection = part
        segments.append(RequestSegment(role: .start))
    }

    /// Whether what comes next is ruled out.
    private var isNegated: Bool { current.role == .without && current.parts.isEmpty }

    private mutating func begin(_ role: RequestSegment.Role, _ part: RequestPart) {
        // A negation without a name: `Stripe? No.`
        if isNegated, role != .without, let negation = current.connector { current.faults.append(negation) }
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
    }
}
