/// Iterates over the words of one tag.
struct TokenCursor {
    private let tokens: [Token]
    private var position = 0

    /// - Parameter tokens: must end with a token of the kind `end`.
    init(_ tokens: [Token]) { self.tokens = tokens }

    var current: Token { tokens[position] }
    var next: Token { tokens[min(position + 1, tokens.count - 1)] }
    /// The end of the word before the current one.
    var previousEnd: Int { position == 0 ? current.range.lowerBound : tokens[position - 1].range.upperBound }

    mutating func advance() {
        if position < tokens.count - 1 { position += 1 }
    }

    mutating func take(_ symbol: Token.Symbol) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func take(word: String) -> Bool {
        guard current.kind == .name(word) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: Token.Symbol) throws(SyntaxError) {
        guard take(symbol) else { throw unexpected(expected: "`\(symbol.rawValue)`") }
    }

    mutating func expectEnd() throws(SyntaxError) {
        guard current.kind == .end else { throw unexpected(expected: nil) }
    }

    /// The error for an unexpected current word.
    func unexpected(expected: String?) -> SyntaxError {
        let expectation = expected.map { "expected \($0), found " } ?? "unexpected "
        return SyntaxError(expectation + current.kind.description, at: current.range)
    }
}

extension Token.Kind {
    fileprivate var description: String {
        switch self {
        case .name(let name): "`\(name)`"
        case .integer(let value): "`\(value)`"
        case .string: "a text"
        case .symbol(let symbol): "`\(symbol.rawValue)`"
        case .end: "the end of the tag"
        }
    }
}
