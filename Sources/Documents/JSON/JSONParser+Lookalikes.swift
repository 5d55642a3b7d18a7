/// What texts of language models and word processors have in the place of JSON: curly quotes, other spaces, and dots
/// for what was left out.
extension JSONParser {
    var isAtCurlyQuote: Bool { cursor.byte == 0xE2 && Self.curlyQuotes.contains(cursor.scalar?.value ?? 0) }

    var isAtEllipsis: Bool {
        switch cursor.byte {
        case 0xE2: cursor.scalar?.value == Self.ellipsisScalar
        case UInt8(ascii: "."): cursor.nextByte == UInt8(ascii: ".")
        default: false
        }
    }

    /// The dots, reported and kept as a word.
    mutating func ellipsis() throws(ParseAbort) -> Node {
        let start = cursor.position
        try report(.leftOut("`...` stands", at: here))
        while isAtEllipsis || cursor.byte == UInt8(ascii: ".") { cursor.advance(by: cursor.scalar?.length ?? 1) }
        return Node(.scalar(Node.Scalar("...", style: .plain)), range(from: start))
    }

    mutating func curlyString() throws(ParseAbort) -> Node {
        let start = cursor.position
        let text = try curlyText()
        return Node(.scalar(Node.Scalar(text, style: .quoted)), range(from: start))
    }

    /// The text up to the next curly quote. It must be on the same line and without straight quotes: a text with both
    /// could end at either.
    mutating func curlyText() throws(ParseAbort) -> String {
        let opening = cursor.position
        try report(.curlyQuote(cursor.scalar?.value ?? 0, at: here))
        cursor.advance(by: 3)
        var buffer: [UInt8] = []
        while !isAtCurlyQuote {
            guard let byte = cursor.byte, byte != UInt8(ascii: "\""), byte != 0x0A else {
                throw try fatal(.unclosedCurlyQuote(at: location(opening)))
            }
            if byte == UInt8(ascii: "\\") || byte < 0x20 || cursor.scalar == nil {
                try special(byte, into: &buffer)
            } else {
                let start = cursor.offset
                cursor.advance(by: cursor.scalar?.length ?? 1)
                buffer += cursor.bytes(from: start)
            }
        }
        cursor.advance(by: 3)
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Skips a space that JSON does not know, with all of its kind that follow; false if there is none.
    mutating func skipOtherSpace() throws(ParseAbort) -> Bool {
        guard let scalar = cursor.scalar, let name = Self.otherSpaces[scalar.value] else { return false }
        try report(.otherSpace(name, scalar.value, at: here))
        while cursor.scalar?.value == scalar.value { cursor.advance(by: scalar.length) }
        return true
    }

    /// Whether a comment stands for a part of the document: `// ... remaining tasks`, `/* unchanged, see above */`.
    ///
    /// - Parameter isAtEnd: whether nothing follows: elsewhere, `// Task 3` is a heading.
    static func isLeftOut(_ comment: UnsafeBufferPointer<UInt8>, isAtEnd: Bool) -> Bool {
        let text = String(decoding: comment.prefix(200), as: UTF8.self)
        let words = text.split { !$0.isLetter }.filter { $0 != "REST" }.map { $0.lowercased() }
        return ["...", "\u{2026}", "and so on", "And so on"].contains { text.contains($0) }
            || words.contains(where: placeholders.contains) || isAtEnd && words.contains("task")
    }

    private static let placeholders: Set<String> = [
        "tasks", "same", "unchanged", "identical", "see", "rest", "remaining", "remainder", "above", "below", "before",
        "previous", "previously", "earlier", "omitted", "skipped", "abbreviated", "truncated", "continue", "continues",
        "continued", "similar", "similarly", "likewise", "ditto", "etc", "more", "others", "copied", "repeat",
        "repeated",
    ]

    private static let curlyQuotes: Set<UInt32> = [0x201C, 0x201D, 0x201E]
    private static let ellipsisScalar: UInt32 = 0x2026

    private static let otherSpaces: [UInt32: String] = [
        0x00A0: "a no-break space", 0x202F: "a narrow no-break space", 0x2007: "a figure space",
        0x2002: "an en space", 0x2003: "an em space", 0x2009: "a thin space", 0x3000: "an ideographic space",
        0x200B: "a zero-width space", 0x2060: "a word joiner", 0xFEFF: "a byte order mark",
    ]
}

extension Diagnostic {
    static func leftOut(_ subject: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-left-out", "\(subject) for something that was left out", at: location,
            fix: "write out what is left out")
    }

    fileprivate static func curlyQuote(_ value: UInt32, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-quotes", "a curly quote (\(codePoint(value))) is no quote in JSON", at: location,
            fix: "use straight double quotes")
    }

    fileprivate static func unclosedCurlyQuote(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-curly-text", "the text that begins with this curly quote does not end with one",
            at: location, fix: "use straight double quotes at both ends")
    }

    fileprivate static func otherSpace(_ name: String, _ value: UInt32, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-space", "\(name) (\(codePoint(value))) is no white space in JSON", at: location,
            fix: "write a plain space, or none")
    }

    private static func codePoint(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
