/// Iterates over the words of one tag after another.
struct TokenCursor {
    /// The bytes of the template.
    private let bytes: [UInt8]
    private let words: TagWords
    /// The current word, the first and the last of the tag: indices of `words.tokens`.
    private var position = 0
    private var first = 0
    private var last = 0

    init(_ words: TagWords, of source: TemplateSource) {
        self.words = words
        bytes = source.bytes
    }

    /// Begins with the words of a tag.
    mutating func enter(_ tag: Tag) {
        first = tag.tokens.lowerBound
        last = tag.tokens.upperBound - 1
        position = first
    }

    /// The first word of a tag; nil if it is no name.
    func keyword(of tag: Tag) -> String? { name(words.tokens[tag.tokens.lowerBound]) }

    var current: Token { words.tokens[position] }
    var next: Token { words.tokens[min(position + 1, last)] }
    /// The end of the word before the current one.
    var previousEnd: Int { position == first ? current.range.lowerBound : words.tokens[position - 1].range.upperBound }

    /// The current word; nil if it is no name.
    var name: String? { name(current) }

    private func name(_ token: Token) -> String? {
        guard case .name = token.kind else { return nil }
        return text(token)
    }

    /// The value of the current string literal; nil if there is none.
    var string: String? {
        guard case .string(let index) = current.kind else { return nil }
        return words.strings[index]
    }

    mutating func advance() {
        if position < last { position += 1 }
    }

    mutating func take(_ symbol: Token.Symbol) -> Bool {
        guard case .symbol(symbol) = current.kind else { return false }
        advance()
        return true
    }

    mutating func take(word: Token.Word) -> Bool {
        guard case .name(word) = current.kind else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: Token.Symbol) throws(SyntaxError) {
        guard take(symbol) else { throw unexpected(expected: "`\(symbol.rawValue)`") }
    }

    mutating func expectEnd() throws(SyntaxError) {
        guard case .end = current.kind else { throw unexpected(expected: nil) }
    }

    /// The error for an unexpected current word.
    func unexpected(expected: String?) -> SyntaxError {
        let expectation = expected.map { "expected \($0), found " } ?? "unexpected "
        return SyntaxError(expectation + description, at: current.range)
    }

    private func text(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

    private var description: String {
        switch current.kind {
        case .name: "`\(text(current))`"
        case .integer(let value): "`\(value)`"
        case .string: "a text"
        case .symbol(let symbol): "`\(symbol.rawValue)`"
        case .end: "the end of the tag"
        }
    }
}
