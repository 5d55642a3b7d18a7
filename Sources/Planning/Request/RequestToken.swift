/// A word or a sign of a request.
struct RequestToken: Sendable {
    enum Kind: Sendable {
        case word
        /// A comma, a slash, a bracket: what comes next is one more of the same.
        case list
        /// A bracket that opens: what stands inside belongs to what is before it.
        case opening
        /// A bracket that closes: a negation ends there.
        case closing
        /// The end of a clause.
        case stop
        /// A sign that no name contains, such as an emoji, or all that stands between braces.
        case sign
        /// `--write`, `-stripe` or `db=postgres`, inside the sentence.
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
        var rest = text[...]
        while !rest.isEmpty {
            let chunk = chunk(of: rest)
            if !chunk.isEmpty { lexer.add(chunk, at: offset) }
            let space = rest[chunk.endIndex...].prefix(1)
            offset += chunk.utf8.count + space.utf8.count
            if space.first?.isNewline ?? false { lexer.append(.stop, "", at: offset) }
            rest = rest[space.endIndex...]
        }
        return lexer.tokens
    }

    /// What stands before the first white space outside braces.
    private static func chunk(of text: Substring) -> Substring {
        var depth = 0
        return text.prefix { character in
            depth += character == "{" ? 1 : character == "}" && depth > 0 ? -1 : 0
            return depth > 0 || !character.isWhitespace
        }
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
        let name = isPath ? chunk[chunk.startIndex..<chunk.startIndex] : chunk.prefix { $0 != "{" }
        if name.count < chunk.count, name.contains(where: Self.isWord) {
            add(name, at: offset)
            return append(.sign, chunk[name.endIndex...], at: offset + name.utf8.count)
        }
        if !isPath, chunk.contains(where: { "{}$<>*\\|=~^@%".contains($0) }) { return append(.sign, chunk, at: offset) }
        let dashes = chunk.prefix(while: Self.isDash)
        if dashes.first == "-", dashes.count < chunk.count { return append(.option, chunk, at: offset) }
        if dashes == "--" { return append(.sign, chunk, at: offset) }
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
            // `,-stripe`: not a joint, but a sign before the name.
            if Self.isDash(first), let next, Self.isWord(next), !(isBehindWord(in: chunk, rest)) {
                let word = Self.word(rest.dropFirst())
                append(.option, rest.prefix(word.count + 1), at: place)
                rest = rest.dropFirst(word.count + 1)
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

    private static func isDash(_ character: Character) -> Bool { "-–—−".contains(character) }

    /// Whether the rest of a chunk follows a letter or a digit.
    private func isBehindWord(in chunk: Substring, _ rest: Substring) -> Bool {
        chunk[..<rest.startIndex].last.map { Self.isWord($0) || $0 == "_" } ?? false
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
        if "([".contains(sign) { return .opening }
        if ")]".contains(sign) { return .closing }
        if ",/&+、，".contains(sign) { return .list }
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
