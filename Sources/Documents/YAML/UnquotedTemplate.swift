/// A text that begins with `{{` or `{%` and has no quotes: YAML takes the brace for the start of a mapping.
///
/// The most common mistake in YAML that holds templates, so it is told by name instead of as what YAML makes of it.
struct UnquotedTemplate {
    private let start: SourcePosition
    private let source: SourceText

    /// A template whose first brace is known.
    init(at start: SourcePosition, in source: SourceText) {
        self.start = start
        self.source = source
    }

    /// The template that is the value on a line, if there is one: after `key: ` or `- `, or first on the line.
    init?(onLine line: Int32, in source: SourceText) {
        guard let text = source.line(Int(line)), let index = Self.valueIndex(in: text) else { return nil }
        let column = text[..<index].count { $0 & 0xC0 != 0x80 } + 1
        self.init(at: SourcePosition(line: Int(line), column: column), in: source)
    }

    var fault: Diagnostic {
        Diagnostic(
            .error, code: Self.code, "a text that begins with `\(braces)` must be in quotes",
            at: SourceLocation(source, SourceRange(at: start)), fix: fix)
    }

    static let code = "unquoted-template"

    private var text: String {
        let line = source.line(Int(start.line)) ?? []
        return String(String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(Int(start.column) - 1))
    }

    private var braces: String { String(text.prefix(2)) }

    /// The text in quotes, where it is the rest of its line and short enough to show.
    private var fix: String {
        let line = source.line(Int(start.line)) ?? []
        let text = String(text.reversed().drop(while: \.isWhitespace).reversed())
        let isWhole = Self.valueIndex(in: line) != nil && !text.contains(" #") && text.count <= 60
        if isWhole, !text.contains("\""), !text.contains("\\") { return "write `\"\(text)\"`" }
        if isWhole, !text.contains("'") { return "write `'\(text)'`" }
        return "put the whole text in quotes"
    }

    /// Where a line's value begins, if that is `{{` or `{%`.
    private static func valueIndex(in line: ArraySlice<UInt8>) -> Int? {
        var rest = line.drop { $0 == UInt8(ascii: " ") }
        while rest.starts(with: "- ".utf8) { rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") } }
        if !isTemplate(rest), let colon = rest.indices.first(where: { rest[$0...].starts(with: ": ".utf8) }) {
            rest = rest[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }
        }
        return isTemplate(rest) ? rest.startIndex : nil
    }

    private static func isTemplate(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: "{{".utf8) || text.starts(with: "{%".utf8)
    }
}
