import Documents

/// Splits a template into text and tags by Jinja's white space rules, with `trim_blocks` and `lstrip_blocks` always on.
struct TemplateScanner {
    private let source: TemplateSource
    private var position = 0
    /// Whether the last segment ended with a line end: only then can white space before a tag be indentation.
    private var atLineStart = true
    private var segments: [Segment] = []
    private var lexer: TagLexer

    private init(_ source: TemplateSource) {
        self.source = source
        lexer = TagLexer(source)
        segments.reserveCapacity(min(source.bytes.count / Self.usualSegment, Self.usualSegments) + 2)
    }

    /// Room for the segments of most templates: bytes of text for each, and segments.
    private static let (usualSegment, usualSegments) = (16, 64)

    private var bytes: [UInt8] { source.bytes }

    /// All recognisable segments, and the words of their tags; after an error it continues, up to the maximum number of
    /// errors.
    static func scan(
        _ source: TemplateSource, mostFaults: Int, reporting diagnostics: inout Diagnostics
    ) -> (segments: [Segment], words: TagWords) {
        var scanner = TemplateScanner(source)
        while diagnostics.all.count < mostFaults, scanner.readNext(reporting: &diagnostics) {}
        return (scanner.segments, scanner.lexer.words)
    }

    private mutating func readNext(reporting diagnostics: inout Diagnostics) -> Bool {
        guard let opening = nextOpening(from: position) else {
            append(position..<bytes.count)
            return false
        }
        if bytes[opening + 1] == UInt8(ascii: "#") { return readComment(at: opening, reporting: &diagnostics) }
        if let inside = rawInside(at: opening) {
            return readRaw(at: opening, from: inside, reporting: &diagnostics)
        }
        let kind: TagLexer.Kind = bytes[opening + 1] == UInt8(ascii: "{") ? .output : .statement
        return readTag(kind, at: opening, reporting: &diagnostics)
    }

    private mutating func readTag(_ kind: TagLexer.Kind, at opening: Int, reporting diagnostics: inout Diagnostics)
        -> Bool
    {
        let sign = sign(at: opening + 2)
        appendText(before: opening, sign: sign, isOutput: kind == .output)
        let start = opening + (sign == nil ? 2 : 3)
        guard let ending = lexer.read(kind, start: opening, from: start, reporting: &diagnostics) else { return false }
        segments.append(kind == .output ? .output(ending.tag) : .statement(ending.tag))
        close(at: lexer.position, sign: ending.sign, trims: kind == .statement)
        return true
    }

    private mutating func readComment(at opening: Int, reporting diagnostics: inout Diagnostics) -> Bool {
        let openingSign = sign(at: opening + 2)
        appendText(before: opening, sign: openingSign, isOutput: false)
        let start = opening + (openingSign == nil ? 2 : 3)
        guard let end = find("#}", from: start) else {
            let error = SyntaxError("the comment is never closed", at: opening..<opening + 2, fix: "write `#}`")
            diagnostics.append(error.diagnostic(in: source))
            return false
        }
        close(at: end + 2, sign: end > start ? sign(at: end - 1) : nil, trims: true)
        return true
    }
}

extension TemplateScanner {
    /// The start of the text of a `{% raw %}`; nil if another tag is at `opening`.
    private func rawInside(at opening: Int) -> Int? {
        guard var end = keywordEnd("raw", at: opening) else { return nil }
        let strips = bytes[end] == .minus
        if strips { end += 1 }
        guard matches("%}", at: end) else { return nil }
        return strips ? PythonSpace.end(in: bytes, from: end + 2) : end + 2
    }

    private mutating func readRaw(at opening: Int, from inside: Int, reporting diagnostics: inout Diagnostics) -> Bool {
        appendText(before: opening, sign: sign(at: opening + 2), isOutput: false)
        position = inside
        atLineStart = bytes[inside - 1] == .newline
        var candidate = inside
        while let tag = find("{%", from: candidate) {
            if let end = keywordEnd("endraw", at: tag) {
                let closingSign = sign(at: end)
                let delimiter = closingSign == nil ? end : end + 1
                if matches("%}", at: delimiter) {
                    appendText(before: tag, sign: sign(at: tag + 2), isOutput: false)
                    close(at: delimiter + 2, sign: closingSign, trims: true)
                    return true
                }
            }
            candidate = tag + 2
        }
        let error = SyntaxError("`raw` is never closed", at: opening..<inside, fix: "write `{% endraw %}`")
        diagnostics.append(error.diagnostic(in: source))
        return false
    }

    /// The offset after `{%`, an optional sign and the keyword with white space around it; nil if they are not here.
    private func keywordEnd(_ keyword: String, at opening: Int) -> Int? {
        guard bytes[opening + 1] == UInt8(ascii: "%") else { return nil }
        let start = PythonSpace.end(in: bytes, from: sign(at: opening + 2) == nil ? opening + 2 : opening + 3)
        guard matches(keyword, at: start) else { return nil }
        let end = PythonSpace.end(in: bytes, from: start + keyword.utf8.count)
        return end < bytes.count ? end : nil
    }

    /// Continues after a closing delimiter: `-` removes all white space, a tag without a sign removes one line end.
    private mutating func close(at end: Int, sign: UInt8?, trims: Bool) {
        position = end
        if sign == .minus {
            position = PythonSpace.end(in: bytes, from: end)
        } else if trims, sign == nil, end < bytes.count, bytes[end] == .newline {
            position += 1
        }
        atLineStart = bytes[position - 1] == .newline
    }

    /// Appends the text before a tag: `-` removes all white space before it, a statement on its own removes its
    /// indentation.
    private mutating func appendText(before opening: Int, sign: UInt8?, isOutput: Bool) {
        var end = opening
        if sign == .minus {
            end = PythonSpace.start(in: bytes, before: opening, lowest: position)
        } else if sign == nil, !isOutput {
            let newline = bytes[position..<opening].lastIndex(of: .newline)
            let lineStart = newline.map { $0 + 1 } ?? position
            let isIndentation = PythonSpace.end(in: bytes, from: lineStart) >= opening
            if isIndentation, newline != nil || atLineStart { end = lineStart }
        }
        append(position..<end)
    }

    private mutating func append(_ range: Range<Int>) {
        if !range.isEmpty { segments.append(.text(range)) }
    }

    private func sign(at offset: Int) -> UInt8? {
        offset < bytes.count && (bytes[offset] == .minus || bytes[offset] == .plus) ? bytes[offset] : nil
    }

    private func nextOpening(from start: Int) -> Int? {
        var offset = start
        while offset + 1 < bytes.count {
            if bytes[offset] == UInt8(ascii: "{") {
                switch bytes[offset + 1] {
                case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"): return offset
                default: break
                }
            }
            offset += 1
        }
        return nil
    }

    private func find(_ text: String, from start: Int) -> Int? {
        var offset = start
        while offset < bytes.count {
            if matches(text, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    private func matches(_ text: String, at offset: Int) -> Bool {
        bytes[offset...].starts(with: text.utf8)
    }
}
