internal import Blueprints

/// What stands before a sentence and is no part of it: `feat(billing):`, `[BE]`, `ABC-12:`, `You are an engineer.`
struct RequestLabels {
    let words: Words

    /// The number of parts that are labels; zero if nothing follows them.
    func count(in parts: [RequestPart]) -> Int {
        var rest = parts[...]
        while let end = labelEnd(in: rest), end > rest.startIndex { rest = rest[end...].drop(while: isStop) }
        return rest.contains { $0.sign == nil } ? parts.count - rest.count : 0
    }

    /// Where the label ends that the parts begin with; nil if they begin with none.
    private func labelEnd(in parts: ArraySlice<RequestPart>) -> Int? {
        tag(in: parts) ?? role(in: parts) ?? ticket(in: parts) ?? label(in: parts)
    }

    /// `[BE]`, without a word that chooses something.
    private func tag(in parts: ArraySlice<RequestPart>) -> Int? {
        guard parts.first?.text == "[", let end = parts.firstIndex(where: { $0.text == "]" }) else { return nil }
        return parts[..<end].allSatisfy(isIdle) ? end + 1 : nil
    }

    /// `You are a senior engineer.`
    private func role(in parts: ArraySlice<RequestPart>) -> Int? {
        guard parts.first?.isOf(.roles) ?? false, let end = parts.firstIndex(where: isStop) else { return nil }
        return parts[..<end].allSatisfy { isIdle($0) || $0.isKnown(.stack) } ? end + 1 : nil
    }

    /// `ABC-12: Add`
    private func ticket(in parts: ArraySlice<RequestPart>) -> Int? {
        guard let tokens = parts.first?.tokens, tokens.count == 2, let key = tokens.first, let number = tokens.last,
            number.isGlued, number.text.allSatisfy(\.isNumber), key.spelling.allSatisfy(\.isUppercase)
        else { return nil }
        let rest = parts.dropFirst().drop(while: isStop)
        return rest.first.map(beginsRequest) ?? false ? rest.startIndex : nil
    }

    /// `feat(billing):`, and `Task:` before a verb.
    private func label(in parts: ArraySlice<RequestPart>) -> Int? {
        let name = parts.prefix { $0.sign == nil }
        let classes = words.classes[name.flatMap(\.tokens).map(\.text), default: []]
        var rest = parts.dropFirst(name.count)
        if rest.first?.sign == .opening, let end = rest.firstIndex(where: { $0.text == ")" }) {
            guard rest[..<end].allSatisfy(isIdle) else { return nil }
            rest = rest[(end + 1)...]
        }
        let stops = rest.prefix(while: isStop)
        let next = rest.dropFirst(stops.count)
        guard classes.contains(.labels) && stops.contains(where: { $0.text == ":" }) || classes.contains(.headings),
            !stops.isEmpty, classes.contains(.labels) || next.first.map(beginsRequest) ?? false
        else { return nil }
        return next.startIndex
    }

    private func beginsRequest(_ part: RequestPart) -> Bool { part.isOf(.openers, .articles) || part.isKnown(.feature) }
    private func isStop(_ part: RequestPart) -> Bool { part.sign == .stop }

    /// Whether nothing is lost without it.
    private func isIdle(_ part: RequestPart) -> Bool {
        part.head == nil && !part.isRival && !part.isOf(.without, .rejections, .with, .within) && part.sign != .option
    }
}
