/// An unquoted text that begins with `{{` or `{%`: YAML takes the brace for the start of a mapping.
///
/// This is the most common mistake in YAML with templates, so it gets its own message.
struct UnquotedTemplate {
    private let start: SourcePosition
    private let source: SourceText
    /// The text from the first brace on; nil if the line may contain more than this value, or if it is too long to
    /// show.
    private let value: String?
    private let braces: String

    /// A template whose first brace is known, and the line that contains it.
    init(at start: SourcePosition, line: ArraySlice<UInt8>, in source: SourceText) {
        let rest = line.dropScalars(Int(start.column) - 1)
        self.start = start
        self.source = source
        braces = String(decoding: rest.prefix(2), as: UTF8.self)
        value = Self.valueIndex(in: line) == rest.startIndex ? Self.text(rest) : nil
    }

    /// The template that is the value on a line, if any: after `key: ` or `- `, or first on the line.
    init?(onLine number: Int32, in source: SourceText) {
        guard let line = source.line(Int(number)), let index = Self.valueIndex(in: line) else { return nil }
        let column = line[..<index].count { $0 & 0xC0 != 0x80 } + 1
        self.init(at: SourcePosition(line: Int(number), column: column), line: line, in: source)
    }

    static let code = "unquoted-template"

    var fault: Diagnostic {
        Diagnostic(
            .error, code: Self.code, "a text that begins with `\(braces)` must be in quotes",
            at: SourceLocation(source, SourceRange(at: start)), fix: fix)
    }

    private var fix: String {
        guard let value else { return "put the whole text in quotes" }
        if !value.contains("\""), !value.contains("\\") { return "write `\"\(value)\"`" }
        return value.contains("'") ? "put the whole text in quotes" : "write `'\(value)'`"
    }

    /// A value up to the end of its line, without trailing spaces; nil if it is long or has a comment.
    private static func text(_ rest: ArraySlice<UInt8>) -> String? {
        guard rest.count <= 80 else { return nil }
        let end = rest.lastIndex { $0 != UInt8(ascii: " ") } ?? rest.startIndex
        let text = String(decoding: rest[...end], as: UTF8.self)
        return text.contains(" #") ? nil : text
    }

    /// The index at which a line's value begins, if that is `{{` or `{%`.
    private static func valueIndex(in line: ArraySlice<UInt8>) -> Int? {
        var rest = line.drop { $0 == UInt8(ascii: " ") }
        while rest.starts(with: "- ".utf8) { rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") } }
        if isTemplate(rest) { return rest.startIndex }
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[(colon + 1)...]
            guard rest.first == UInt8(ascii: " ") else { continue }
            rest = rest.drop { $0 == UInt8(ascii: " ") }
            return isTemplate(rest) ? rest.startIndex : nil
        }
        return nil
    }

    private static func isTemplate(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: "{{".utf8) || text.starts(with: "{%".utf8)
    }
}
