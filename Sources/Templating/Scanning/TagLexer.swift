import Documents

/// Reads the words of one tag up to its closing delimiter, as Jinja's lexer does within the shared core.
struct TagLexer {
    enum Kind {
        case output, statement
        /// A text that is one expression, without delimiters.
        case lone

        var opening: String { self == .output ? "{{" : "{%" }
        var closing: String { self == .output ? "}}" : "%}" }
    }

    private let source: TemplateSource
    private let kind: Kind
    private let start: Int
    private(set) var position: Int
    private var tokens: [Token] = []
    /// The brackets that are open: within them the closing delimiter is not one.
    private var open: [(symbol: Token.Symbol, offset: Int)] = []

    /// - Parameters:
    ///   - start: Where the tag's opening delimiter stands.
    ///   - position: Where its first word may stand.
    init(_ source: TemplateSource, kind: Kind, start: Int, position: Int) {
        self.source = source
        self.kind = kind
        self.start = start
        self.position = position
    }

    init(lone source: TemplateSource) {
        self.init(source, kind: .lone, start: 0, position: 0)
    }

    private var bytes: [UInt8] { source.bytes }

    /// How a tag ended: `position` is behind the closing delimiter.
    struct Ending {
        let tag: Tag
        /// The `-` or `+` before the closing delimiter.
        let sign: UInt8?
    }

    /// The tag, or nil when it does not end and nothing behind it can be read; every fault is told.
    mutating func read(reporting diagnostics: inout Diagnostics) -> Ending? {
        do throws(SyntaxError) {
            while true {
                position = PythonSpace.end(in: bytes, from: position)
                if let sign = closing(at: position), open.isEmpty { return end(sign: sign, isBroken: false) }
                guard position < bytes.count else { throw unclosed() }
                try readToken()
            }
        } catch {
            diagnostics.append(error.diagnostic(in: source))
            return recover()
        }
    }

    /// Nil when no closing delimiter stands here; otherwise its sign, 0 for none.
    private func closing(at offset: Int) -> UInt8? {
        if kind == .lone { return offset == bytes.count ? 0 : nil }
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        let hasSign = first == .minus || (first == .plus && kind == .statement)
        return bytes[(hasSign ? offset + 1 : offset)...].starts(with: kind.closing.utf8) ? hasSign ? first : 0 : nil
    }

    private mutating func end(sign: UInt8, isBroken: Bool) -> Ending {
        let delimiter = position
        if kind != .lone { position += sign == 0 ? 2 : 3 }
        tokens.append(Token(kind: .end, range: delimiter..<position))
        let tag = Tag(range: start..<position, tokens: tokens, isBroken: isBroken)
        return Ending(tag: tag, sign: sign == 0 ? nil : sign)
    }

    /// After a fault: goes on behind the next closing delimiter, or at the next tag if that comes first.
    private mutating func recover() -> Ending? {
        while position < bytes.count {
            if let sign = closing(at: position) { return end(sign: sign, isBroken: true) }
            if isOpening(at: position) {
                tokens.append(Token(kind: .end, range: position..<position))
                return Ending(tag: Tag(range: start..<position, tokens: tokens, isBroken: true), sign: nil)
            }
            position += 1
        }
        return nil
    }

    private func isOpening(at offset: Int) -> Bool {
        guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "{") else { return false }
        return [UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(bytes[offset + 1])
    }

    private func unclosed() -> SyntaxError {
        if let open = open.last, kind == .lone { return unclosed(open) }
        return SyntaxError("`\(kind.opening)` is never closed", at: start..<start + 2, fix: "write `\(kind.closing)`")
    }
}

extension TagLexer {
    private mutating func readToken() throws(SyntaxError) {
        let first = bytes[position]
        if first.startsName {
            readName()
        } else if first.isDigit {
            try readInteger()
        } else if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
            try readString()
        } else {
            try readSymbol()
        }
    }

    private mutating func readName() {
        let range = position..<run { $0.continuesName }
        append(.name(source.text(range)), range)
    }

    private mutating func readInteger() throws(SyntaxError) {
        let range = position..<run { $0.isDigit || $0 == UInt8(ascii: "_") }
        let digits = bytes[range]
        if range.upperBound + 1 < bytes.count, bytes[range.upperBound] == UInt8(ascii: "."),
            bytes[range.upperBound + 1].isDigit
        {
            throw SyntaxError("numbers are whole: a template computes no fractions", at: range)
        }
        let isPlain = digits.first != UInt8(ascii: "0") || digits.allSatisfy { $0 == UInt8(ascii: "0") }
        let isDone = range.upperBound == bytes.count || !bytes[range.upperBound].continuesName
        guard isPlain, isDone, digits.last != UInt8(ascii: "_") else {
            throw SyntaxError("`\(source.text(range))` begins no decimal number", at: range)
        }
        let text = String(decoding: digits.filter(\.isDigit), as: UTF8.self)
        guard let value = Int(text) else {
            throw SyntaxError("the number `\(text)` is too large", at: range)
        }
        append(.integer(value), range)
    }

    private mutating func readString() throws(SyntaxError) {
        let quote = bytes[position]
        var end = position + 1
        while end < bytes.count, bytes[end] != quote { end += bytes[end] == .backslash ? 2 : 1 }
        guard end < bytes.count else {
            position += 1
            throw SyntaxError("the text is never closed", at: position - 1..<position)
        }
        let inside = position + 1..<end
        let text = try StringLiteral(bytes[inside]).value(at: inside)
        append(.string(text), position..<end + 1)
    }

    private mutating func readSymbol() throws(SyntaxError) {
        for length in [2, 1] where position + length <= bytes.count {
            let range = position..<position + length
            guard let symbol = Token.Symbol(rawValue: source.text(range)) else { continue }
            try balance(symbol)
            return append(.symbol(symbol), range)
        }
        throw unexpected()
    }

    private mutating func balance(_ symbol: Token.Symbol) throws(SyntaxError) {
        switch symbol {
        case .openParenthesis, .openBracket: open.append((symbol, position))
        case .closeParenthesis, .closeBracket:
            let partner: Token.Symbol = symbol == .closeParenthesis ? .openParenthesis : .openBracket
            guard open.popLast()?.symbol == partner else {
                defer { position += 1 }
                throw SyntaxError("`\(symbol.rawValue)` closes nothing", at: position..<position + 1)
            }
        default: break
        }
    }

    private func unexpected() -> SyntaxError {
        if let open = open.last, closing(at: position) != nil { return unclosed(open) }
        if isOpening(at: position) { return unclosed() }
        let range = position..<characterEnd
        switch source.text(range) {
        case "{", "}": return SyntaxError("a template has no literal mappings", at: range)
        case "/": return SyntaxError("`/` would make a fraction", at: range, fix: "write `//`")
        case "!": return SyntaxError("unexpected `!`", at: range, fix: "write `not`, or `!=` to compare")
        case "&": return SyntaxError("unexpected `&`", at: range, fix: "write `and`")
        case let text: return SyntaxError("unexpected `\(text)`", at: range)
        }
    }

    private func unclosed(_ open: (symbol: Token.Symbol, offset: Int)) -> SyntaxError {
        SyntaxError("`\(open.symbol.rawValue)` is never closed", at: open.offset..<open.offset + 1)
    }

    private var characterEnd: Int {
        var end = position + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private func run(while belongs: (UInt8) -> Bool) -> Int {
        var end = position
        while end < bytes.count, belongs(bytes[end]) { end += 1 }
        return end
    }

    private mutating func append(_ kind: Token.Kind, _ range: Range<Int>) {
        tokens.append(Token(kind: kind, range: range))
        position = range.upperBound
    }
}
