/// Iterates over the words of one tag.
struct TokenCursor {
    /// The bytes of the template.
    private let bytes: [UInt8]
    private let tag: Tag
    private var position = 0

    init(_ tag: Tag, of source: TemplateSource) {
        bytes = source.bytes
        self.tag = tag
    }

    var current: Token { tag.tokens[position] }
    var next: Token { tag.tokens[min(position + 1, tag.tokens.count - 1)] }
    /// The end of the word before the current one.
    var previousEnd: Int { position == 0 ? current.range.lowerBound : tag.tokens[position - 1].range.upperBound }

    /// The current word; nil if it is no name.
    var name: String? {
        guard case .name = current.kind else { return nil }
        return text
    }

    /// The value of the current string literal; nil if there is none.
    var string: String? {
        guard case .string(let index) = current.kind else { return nil }
        return tag.strings[index]
    }

    mutating func advance() {
        if position < tag.tokens.count - 1 { position += 1 }
    }

    mutating func take(_ symbol: Token.Symbol) -> Bool { take(.symbol(symbol)) }

    mutating func take(word: Token.Word) -> Bool { take(.name(word)) }

    private mutating func take(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
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
        return SyntaxError(expectation + description, at: current.range)
    }

    private var text: String { String(decoding: bytes[current.range], as: UTF8.self) }

    private var description: String {
        switch current.kind {
        case .name: "`\(text)`"
        case .integer(let value): "`\(value)`"
        case .string: "a text"
        case .symbol(let symbol): "`\(symbol.rawValue)`"
        case .end: "the end of the tag"
        }
    }
}
