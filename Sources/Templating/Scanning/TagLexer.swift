import Documents

/// Reads the words of one tag up to its closing delimiter, like Jinja's lexer for the shared core of the language.
struct TagLexer {
    enum Kind {
        case output, statement
        /// A text that is a single expression, without delimiters.
        case lone

        var opening: String { self == .output ? "{{" : "{%" }
        var closing: String { self == .output ? "}}" : "%}" }
        /// The first byte of `closing`; the second is always `}`.
        var closingByte: UInt8 { self == .output ? UInt8(ascii: "}") : UInt8(ascii: "%") }
    }

    let source: TemplateSource
    var words = TagWords()
    private var kind = Kind.lone
    /// The offset of the opening delimiter, and the index of the first word.
    private var start = 0
    private var firstToken = 0
    var position = 0
    /// The open brackets: inside them, a closing delimiter does not end the tag.
    var open: [(symbol: Token.Symbol, offset: Int)] = []

    init(_ source: TemplateSource) {
        self.source = source
        words.tokens.reserveCapacity(min(source.bytes.count / Self.usualToken, Self.usualTokens) + 2)
    }

    /// Room for the words of most templates: bytes of text for each word, and words.
    private static let (usualToken, usualTokens) = (4, 256)

    var bytes: [UInt8] { source.bytes }

    /// The end of a tag: `position` is after the closing delimiter.
    struct Ending {
        let tag: Tag
        /// The `-` or `+` before the closing delimiter.
        let sign: UInt8?
    }

    /// The tag whose opening delimiter is at `start` and whose words begin at or after `position`; nil if it does not
    /// end and nothing after it can be read. Reports every error.
    mutating func read(
        _ kind: Kind, start: Int, from position: Int, reporting diagnostics: inout Diagnostics
    ) -> Ending? {
        self.kind = kind
        self.start = start
        self.position = position
        firstToken = words.tokens.count
        open = []
        return read(reporting: &diagnostics)
    }

    /// The words of a text that is a single expression; nil if an error was reported.
    mutating func readLone(reporting diagnostics: inout Diagnostics) -> Tag? {
        guard let tag = read(reporting: &diagnostics)?.tag, !tag.isBroken else { return nil }
        return tag
    }

    private mutating func read(reporting diagnostics: inout Diagnostics) -> Ending? {
        do throws(SyntaxError) {
            while true {
                position = PythonSpace.end(in: bytes, from: position)
                if position < bytes.count, bytes[position].startsName {
                    readName()
                    continue
                }
                if let sign = closing(at: position), open.isEmpty { return end(sign: sign, isBroken: false) }
                guard position < bytes.count else { throw unclosed() }
                try readToken()
            }
        } catch {
            diagnostics.append(error.diagnostic(in: source))
            return recover()
        }
    }

    /// Nil if there is no closing delimiter here; otherwise its sign, 0 for none.
    func closing(at offset: Int) -> UInt8? {
        if kind == .lone { return offset == bytes.count ? 0 : nil }
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        let hasSign = first == .minus || (first == .plus && kind == .statement)
        let start = hasSign ? offset + 1 : offset
        guard start + 1 < bytes.count, bytes[start] == kind.closingByte, bytes[start + 1] == UInt8(ascii: "}") else {
            return nil
        }
        return hasSign ? first : 0
    }

    private mutating func end(sign: UInt8, isBroken: Bool) -> Ending {
        let delimiter = position
        if kind != .lone { position += sign == 0 ? 2 : 3 }
        return Ending(tag: tag(endingWith: delimiter..<position, isBroken), sign: sign == 0 ? nil : sign)
    }

    private mutating func tag(endingWith delimiter: Range<Int>, _ isBroken: Bool) -> Tag {
        words.tokens.append(Token(kind: .end, range: delimiter))
        return Tag(range: start..<position, tokens: firstToken..<words.tokens.count, isBroken: isBroken)
    }

    /// After an error: continues after the next closing delimiter, or at the next tag if that comes first.
    private mutating func recover() -> Ending? {
        while position < bytes.count {
            if let sign = closing(at: position) { return end(sign: sign, isBroken: true) }
            if isOpening(at: position) { return Ending(tag: tag(endingWith: position..<position, true), sign: nil) }
            position += 1
        }
        return nil
    }

    func isOpening(at offset: Int) -> Bool {
        guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "{") else { return false }
        return [UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(bytes[offset + 1])
    }

    func unclosed() -> SyntaxError {
        if let open = open.last, kind == .lone { return unclosed(open) }
        return SyntaxError("`\(kind.opening)` is never closed", at: start..<start + 2, fix: "write `\(kind.closing)`")
    }
}
