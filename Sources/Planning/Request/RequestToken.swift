/// A word or a sign of a request.
struct RequestToken: Sendable {
    enum Kind: Sendable {
        case word
        /// A comma, a slash, a bracket: what comes next is one more of the same.
        case list
        /// The end of a clause.
        case stop
        /// A sign that no name contains, such as `{` or an emoji.
        case sign
        /// `--write` or `db=postgres`, inside the sentence.
        case option
    }

    let kind: Kind
    /// As written, with straight apostrophes.
    let spelling: String
    /// The bytes of the request that it takes.
    let bytes: Range<Int>
    /// Whether a hyphen or underscore joins it to the word before.
    var isGlued: Bool

    var text: String { spelling.lowercased() }
}

/// Text -> tokens.
struct RequestLexer {
    private var tokens: [RequestToken] = []
    private var isGluing = false

    static func tokens(of text: String) -> [RequestToken] {
        var lexer = RequestLexer()
        var offset = 0
        for chunk in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            if !chunk.isEmpty { lexer.add(chunk, at: offset) }
            let end = chunk.endIndex
            offset += chunk.utf8.count + (end < text.endIndex ? text[end].utf8.count : 0)
            if end < text.endIndex, text[end].isNewline { lexer.append(.stop, "", at: offset) }
        }
        return lexer.tokens
    }

    /// A part of the text without white space.
    private mutating func add(_ marked: Substring, at start: Int) {
        isGluing = false
        // Markdown's emphasis: `**subscription**`.
        let stars = marked.prefix { $0 == "*" }.count
        let isEmphasis = marked.contains(where: Self.isWord)
        let chunk = isEmphasis ? marked.dropFirst(stars).withoutStars : marked
        let offset = isEmphasis ? start + stars : start
        let isPath = chunk.first == "/"
        if Self.isSetting(chunk) { return append(.option, chunk, at: offset) }
        if !isPath, chunk.contains(where: { "{}$<>*\\|=~^@%".contains($0) }) { return append(.sign, chunk, at: offset) }
        let dashes = chunk.prefix { $0 == "-" }
        if !dashes.isEmpty, dashes.count < chunk.count { return append(.option, chunk, at: offset) }
        if dashes.count == 2 { return append(.sign, chunk, at: offset) }
        var rest = chunk
        // `!stripe`: no Stripe.
        if chunk.first == "!", chunk.dropFirst().first.map(Self.isWord) ?? false {
            append(.word, rest.prefix(1), at: offset)
            rest = rest.dropFirst()
        }
        while let first = rest.first {
            let place = offset + chunk.utf8.count - rest.utf8.count
            let next = rest.dropFirst().first
            if Self.isWord(first) {
                let word = Self.word(rest)
                append(.word, word, at: place)
                rest = rest.dropFirst(word.count)
                continue
            }
            rest = rest.dropFirst()
            let isJoint = "-_".contains(first) && tokens.last?.kind == .word && next.map(Self.isWord) ?? false
            if isJoint, place > offset { isGluing = true; continue }
            if let kind = Self.kind(of: first) { append(kind, String(first)[...], at: place) }
        }
    }

    /// `db=postgres`.
    private static func isSetting(_ text: Substring) -> Bool {
        let name = text.prefix { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
        let value = text.dropFirst(name.count)
        return name.first?.isLetter ?? false && value.first == "=" && value.dropFirst().first.map(isWord) ?? false
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// Letters and digits, with what may stand inside or behind them: `don't`, `3.9`, `node.js`, `c++`.
    private static func word(_ text: Substring) -> Substring {
        var end = text.startIndex
        while end < text.endIndex {
            let after = text.index(after: end)
            let next = after < text.endIndex ? text[after] : " "
            let isInside = "'’.".contains(text[end]) && isWord(next)
            let isSuffix = "+#".contains(text[end]) && !isWord(next)
            guard isWord(text[end]) || isInside || isSuffix && end > text.startIndex else { break }
            end = after
        }
        return text[..<end]
    }

    /// Nil for signs without a meaning, such as quotes.
    private static func kind(of sign: Character) -> RequestToken.Kind? {
        if "\"'`’‘“”„«»_#".contains(sign) { return nil }
        if ",/&+()[]、，".contains(sign) { return .list }
        return ".!?;:-–—…。！？；：".contains(sign) ? .stop : .sign
    }

    private mutating func append(_ kind: RequestToken.Kind, _ text: Substring, at offset: Int) {
        let spelling = String(text.map { $0 == "’" ? "'" : $0 })
        tokens.append(
            RequestToken(
                kind: kind, spelling: spelling, bytes: offset..<(offset + text.utf8.count),
                isGlued: kind == .word && isGluing))
        isGluing = false
    }
}

extension Substring {
    /// Without the asterisks at its end.
    fileprivate var withoutStars: Substring { dropLast(reversed().prefix { $0 == "*" }.count) }
}
