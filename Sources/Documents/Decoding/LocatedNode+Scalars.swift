extension LocatedNode {
    /// `true` or `false`, unquoted; no other word counts as a boolean.
    package func boolean(_ diagnostics: inout Diagnostics) -> Bool? {
        guard let word = string(&diagnostics) else { return nil }
        if isPlain, word == "true" || word == "false" { return word == "true" }
        return report(.noBoolean(word, self), &diagnostics)
    }

    /// An integer in decimal digits, unquoted, without a plus sign or leading zeros.
    package func integer(in range: ClosedRange<Int>, _ diagnostics: inout Diagnostics) -> Int? {
        guard let word = string(&diagnostics) else { return nil }
        if isPlain, let value = Int(word), String(value) == word, range.contains(value) { return value }
        return report(.noInteger(word, in: range, self), &diagnostics)
    }

    /// One of the `choices` of an enumeration.
    package func choice<Choice: RawRepresentable<String> & CaseIterable>(
        among choices: [Choice]? = nil, _ diagnostics: inout Diagnostics
    ) -> Choice? {
        guard let word = string(&diagnostics) else { return nil }
        let words = choices.map { $0.map { $0.rawValue } }
        if let choice = Choice(rawValue: word), words?.contains(word) ?? true { return choice }
        return report(.noChoice(word, of: words ?? Choice.allCases.map(\.rawValue), self), &diagnostics)
    }

    private var isPlain: Bool { node.scalar?.style == .plain }
}

extension Diagnostic {
    fileprivate static func noBoolean(_ word: String, _ value: LocatedNode) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-value", "\(value.path.subject) must be `true` or `false`, not \(word.quoted)",
            at: value.location, fix: "write `true` or `false` without quotes")
    }

    fileprivate static func noInteger(_ word: String, in range: ClosedRange<Int>, _ value: LocatedNode) -> Diagnostic {
        let isOpen = range.upperBound == .max
        let bounds = isOpen ? "of at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
        return Diagnostic(
            .error, code: "wrong-value",
            "\(value.path.subject) must be a whole number \(bounds), not \(word.quoted)", at: value.location)
    }

    fileprivate static func noChoice(_ word: String, of choices: [String], _ value: LocatedNode) -> Diagnostic {
        let list = choices.map(\.quoted).joined(separator: ", ")
        return Diagnostic(
            .error, code: "wrong-value", "\(value.path.subject) cannot be \(word.quoted); it is one of \(list)",
            at: value.location, fix: NearestName.question(for: word, in: choices))
    }
}
