extension JSONParser {
    mutating func array(depth: Int) throws(ParseAbort) -> Node {
        let start = cursor.position
        cursor.advance()
        var items: [Node] = []
        let comments = comments
        while try !isClosed(by: UInt8(ascii: "]"), begun: start, isFirst: items.isEmpty) {
            items.append(try value(depth: depth + 1))
        }
        if items.isEmpty, self.comments > comments {
            try report(.leftOut("this list has a comment and no values; it stands", at: location(start)))
        }
        return Node(.sequence(items), range(from: start))
    }

    mutating func object(depth: Int) throws(ParseAbort) -> Node {
        let start = cursor.position
        cursor.advance()
        var entries = MappingEntries()
        var isFirst = true
        while try !isClosed(by: UInt8(ascii: "}"), begun: start, isFirst: isFirst) {
            isFirst = false
            if isAtEllipsis {
                _ = try ellipsis()
                continue
            }
            let (key, keyRange) = try key()
            try skipBlank()
            if cursor.byte == UInt8(ascii: ":") { cursor.advance() } else { try report(.missingColon(at: here)) }
            try skipBlank()
            let value = try value(depth: depth + 1)
            if let first = entries.append(key: key, keyRange: keyRange, value: value) {
                let note = Diagnostic.Note("first defined here", at: SourceLocation(source, first.keyRange))
                let isSame = first.value.hasContent(of: value)
                try report(.duplicateKey(key, isSame: isSame, at: SourceLocation(source, keyRange), first: note))
            }
        }
        return Node(.mapping(entries.mapping), range(from: start))
    }

    /// Consumes the comma between two items, or the closing bracket.
    ///
    /// A missing or extra comma is reported, and parsing continues as if it were right.
    private mutating func isClosed(by close: UInt8, begun: SourcePosition, isFirst: Bool) throws(ParseAbort) -> Bool {
        try skipBlank()
        var comma: SourceLocation?
        if cursor.byte == UInt8(ascii: ","), !isFirst {
            comma = here
            cursor.advance()
            try skipBlank()
        }
        while cursor.byte == UInt8(ascii: ",") {
            try report(.missingItem(at: here))
            cursor.advance()
            try skipBlank()
        }
        switch cursor.byte {
        case nil: throw try fatal(.unclosed(close, at: location(begun)))
        case close:
            if let comma { try report(.trailingComma(at: comma)) }
            cursor.advance()
            return true
        case let byte? where isFirst || comma != nil || Self.canBeginItem(byte) || isAtCurlyQuote || isAtEllipsis:
            if comma == nil, !isFirst { try report(.missingComma(at: here)) }
            return false
        default: throw try fatal(.wrongBracket(expected: close, at: here, begun: location(begun)))
        }
    }

    private static func canBeginItem(_ byte: UInt8) -> Bool {
        "\"'{[-+.0123456789".utf8.contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The name before a colon. An unquoted name is reported and accepted.
    private mutating func key() throws(ParseAbort) -> (String, SourceRange) {
        let start = cursor.position
        switch cursor.byte {
        case UInt8(ascii: "\""): return (try stringText(quote: UInt8(ascii: "\"")), range(from: start))
        case _? where isAtCurlyQuote: return (try curlyText(), range(from: start))
        case UInt8(ascii: "{"), UInt8(ascii: "["): throw try fatal(.keyIsNoText(at: here))
        case let byte? where Self.canBeginItem(byte): try report(.unquotedKey(at: here))
        default: throw try fatal(.keyIsNoText(at: here))
        }
        let isQuoted = cursor.byte == UInt8(ascii: "'")
        let text = try isQuoted ? stringText(quote: UInt8(ascii: "'")) : word()
        return (text, range(from: start))
    }
}

extension Diagnostic {
    fileprivate static func missingColon(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "json-colon", "expected `:` after the key", at: location, fix: "add the colon")
    }

    /// - Parameter isSame: whether both have the same value: then it does not matter which counts.
    fileprivate static func duplicateKey(
        _ key: String, isSame: Bool, at location: SourceLocation, first: Note
    ) -> Diagnostic {
        let message = "the key \(key.quoted) appears twice in this object" + (isSame ? " with the same value" : "")
        return Diagnostic(
            .error, code: isSame ? "json-repeated-key" : "duplicate-key", message, at: location, notes: [first])
    }

    fileprivate static func missingItem(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-value", "expected a value before this comma", at: location, fix: "remove the comma")
    }

    fileprivate static func missingComma(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "json-comma", "expected `,` before this", at: location, fix: "add the comma")
    }

    fileprivate static func trailingComma(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-trailing-comma", "JSON has no comma after the last item", at: location,
            fix: "remove the comma")
    }

    fileprivate static func unclosed(_ close: UInt8, at location: SourceLocation) -> Diagnostic {
        let (kind, bracket) = close == UInt8(ascii: "]") ? ("array", "]") : ("object", "}")
        return Diagnostic(
            .error, code: "json-unclosed", "the \(kind) that begins here is never closed", at: location,
            fix: "add `\(bracket)`, and check whether the text was cut off")
    }

    fileprivate static func wrongBracket(
        expected: UInt8, at location: SourceLocation, begun: SourceLocation
    ) -> Diagnostic {
        let close = String(Unicode.Scalar(expected))
        return Diagnostic(
            .error, code: "json-bracket", "expected `,` or `\(close)` here", at: location,
            notes: [Note("to match the bracket here", at: begun)])
    }

    fileprivate static func keyIsNoText(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "json-key", "expected a key in double quotes", at: location)
    }

    fileprivate static func unquotedKey(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-key", "a key must be in double quotes", at: location,
            fix: "put the key in double quotes")
    }
}
