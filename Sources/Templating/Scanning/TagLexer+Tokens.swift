extension TagLexer {
    /// Reads the word at the current position, which is no name.
    mutating func readToken() throws(SyntaxError) {
        let first = bytes[position]
        if first.isDigit {
            try readInteger()
        } else if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
            try readString()
        } else {
            try readSymbol()
        }
    }

    mutating func readName() {
        let start = position
        var (end, key) = (start, UInt64(0))
        while end < bytes.count, bytes[end].continuesName {
            key = key << 8 | UInt64(bytes[end])
            end += 1
        }
        append(.name(Token.Word(key: key, length: end - start)), start..<end)
    }

    private mutating func readInteger() throws(SyntaxError) {
        let range = position..<run { $0.isDigit || $0 == UInt8(ascii: "_") }
        let digits = bytes[range]
        if range.upperBound + 1 < bytes.count, bytes[range.upperBound] == UInt8(ascii: "."),
            bytes[range.upperBound + 1].isDigit
        {
            throw SyntaxError("fractions are not supported", at: range)
        }
        let isPlain = digits.first != UInt8(ascii: "0") || digits.allSatisfy { $0 == UInt8(ascii: "0") }
        let isDone = range.upperBound == bytes.count || !bytes[range.upperBound].continuesName
        guard isPlain, isDone, digits.last != UInt8(ascii: "_") else {
            throw SyntaxError("`\(source.text(range))` is not a decimal number", at: range)
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
        words.strings.append(text)
        append(.string(words.strings.count - 1), position..<end + 1)
    }

    private mutating func readSymbol() throws(SyntaxError) {
        if let second = symbolSecond, let symbol = Token.Symbol(bytes[position], second) {
            return append(.symbol(symbol), position..<position + 2)
        }
        guard let symbol = Token.Symbol(bytes[position]) else { throw unexpected() }
        try balance(symbol)
        append(.symbol(symbol), position..<position + 1)
    }

    /// The next byte if it may be the second of a symbol of two.
    private var symbolSecond: UInt8? {
        guard position + 1 < bytes.count else { return nil }
        let second = bytes[position + 1]
        return second == UInt8(ascii: "=") || second == UInt8(ascii: "/") ? second : nil
    }

    private mutating func balance(_ symbol: Token.Symbol) throws(SyntaxError) {
        switch symbol {
        case .openParenthesis, .openBracket: open.append((symbol, position))
        case .closeParenthesis, .closeBracket:
            let partner: Token.Symbol = symbol == .closeParenthesis ? .openParenthesis : .openBracket
            guard open.popLast()?.symbol == partner else {
                defer { position += 1 }
                throw SyntaxError("`\(symbol.rawValue)` has no opening bracket", at: position..<position + 1)
            }
        default: break
        }
    }

    private func unexpected() -> SyntaxError {
        if let open = open.last, closing(at: position) != nil { return unclosed(open) }
        if isOpening(at: position) { return unclosed() }
        let range = position..<characterEnd
        switch source.text(range) {
        case "{", "}": return SyntaxError("mapping literals are not supported", at: range)
        case "/": return SyntaxError("`/` is not supported", at: range, fix: "write `//`")
        case "!": return SyntaxError("unexpected `!`", at: range, fix: "write `not`, or `!=` to compare")
        case "&": return SyntaxError("unexpected `&`", at: range, fix: "write `and`")
        case let text: return SyntaxError("unexpected `\(text)`", at: range)
        }
    }

    func unclosed(_ open: (symbol: Token.Symbol, offset: Int)) -> SyntaxError {
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
        words.tokens.append(Token(kind: kind, range: range))
        position = range.upperBound
    }
}
