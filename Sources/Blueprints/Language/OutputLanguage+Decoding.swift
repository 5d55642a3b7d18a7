internal import Documents
internal import Templating

extension OutputLanguage {
    /// The languages under the key `languages`; no file may belong to two of them.
    static func decode(_ fields: inout MappingReader) -> [OutputLanguage] {
        var claims = FileClaims()
        let languages = fields.namedMappings("languages") { decode($0, &$1, &claims) }
        fields.diagnostics.append(contentsOf: claims.diagnostics)
        return languages
    }

    private static func decode(
        _ name: LocatedText, _ fields: inout MappingReader, _ claims: inout FileClaims
    ) -> OutputLanguage {
        let names = fields.texts("names").filter { fields.check($0, .fileName) }
        let extensions = fields.texts("extensions").filter { fields.check($0, .fileExtension) }
        claims.add(names, what: "name", of: name.text)
        claims.add(extensions, what: "extension", of: name.text)
        return OutputLanguage(
            name: name.text, fileNames: names.map(\.text), extensions: extensions.map(\.text),
            comment: CommentNotation.decode(&fields), literal: LiteralNotation.decode(&fields))
    }
}

extension CommentNotation {
    /// Nil if the language has no line comments.
    fileprivate static func decode(_ fields: inout MappingReader) -> CommentNotation? {
        guard fields.node("comment") != nil else { return nil }
        let marker = fields.text("comment")
        _ = fields.check(marker, .word)
        let orders = fields.namedTexts("defuse").map { order, harmless in
            if fields.check(order, .notEmpty), harmless.text.contains(order.text) {
                fields.diagnostics.append(.stillAnOrder(order.text, harmless))
            }
            return Order(order.text, harmless: harmless.text)
        }
        let directives = fields.texts("directives").filter { fields.check($0, .word) }
        return CommentNotation(marker: marker.text, orders: orders, directives: directives.map(\.text))
    }
}

extension LiteralNotation {
    /// Nil if the language has no string literals, or no `quote` to describe them.
    fileprivate static func decode(_ fields: inout MappingReader) -> LiteralNotation? {
        guard fields.node("quote") != nil else { return nil }
        let quote = fields.text("quote")
        let otherQuote = fields.optionalText("other_quote").flatMap { fields.check($0, .character) ? $0 : nil }
        let escape = fields.choice("invisible", placeholder: Escape.refused)
        let replacements = fields.replacements("escapes")
        let unsafe = Set(fields.texts("unsafe").compactMap { fields.character($0) })
        let quotes = quote.text.unicodeScalars + (otherQuote?.text.unicodeScalars ?? "".unicodeScalars)
        let special = quotes + (escape.usesBackslash ? ["\\"] : [])
        for scalar in special where !unsafe.contains(scalar) && replacements[scalar] ?? "\(scalar)" == "\(scalar)" {
            fields.diagnostics.append(.unescaped(scalar, quote))
        }
        return LiteralNotation(
            delimiter: quote.text, otherDelimiter: otherQuote?.text, escape: escape, replacements: replacements,
            firstReplacements: fields.replacements("leading"), unsafe: unsafe)
    }
}

extension LiteralNotation.Escape {
    fileprivate var usesBackslash: Bool { self != .refused && self != .dropped }
}

/// The form of a text in a language entry.
private enum LanguageText {
    case word, notEmpty, fileName, fileExtension, character

    func allows(_ text: String) -> Bool {
        switch self {
        case .word: !text.isEmpty && !text.contains(where: \.isWhitespace)
        case .notEmpty: !text.isEmpty
        case .fileName: !text.isEmpty && !text.contains("/")
        case .fileExtension: !text.isEmpty && !text.contains { $0.isWhitespace || $0 == "." || $0 == "/" }
        case .character: text.unicodeScalars.count == 1
        }
    }

    var noun: String {
        switch self {
        case .word: "word"
        case .notEmpty: "text to look for"
        case .fileName: "file name"
        case .fileExtension: "file extension"
        case .character: "single character"
        }
    }

    var fix: String {
        switch self {
        case .word: "write a word without spaces"
        case .notEmpty: "write at least one character"
        case .fileName: "write the whole name of a file without its folder"
        case .fileExtension: "write only what follows the last dot"
        case .character: "write one character"
        }
    }
}

extension MappingReader {
    fileprivate mutating func check(_ text: LocatedText, _ expected: LanguageText) -> Bool {
        if expected.allows(text.text) { return true }
        diagnostics.error(
            "wrong-value", "\(text.text.quoted) is not a \(expected.noun)", at: text.location, fix: expected.fix)
        return false
    }

    fileprivate mutating func character(_ text: LocatedText) -> Unicode.Scalar? {
        check(text, .character) ? text.text.unicodeScalars.first : nil
    }

    /// A mapping from characters to their replacements.
    fileprivate mutating func replacements(_ key: String) -> [Unicode.Scalar: String] {
        let pairs = namedTexts(key).compactMap { name, text in character(name).map { ($0, text.text) } }
        return Dictionary(pairs) { first, _ in first }
    }
}

/// The file names and extensions that the languages of one table use so far.
private struct FileClaims {
    private var taken: [String: (language: String, location: SourceLocation)] = [:]
    private(set) var diagnostics = Diagnostics()

    mutating func add(_ texts: [LocatedText], what: String, of language: String) {
        for text in texts {
            let key = what + " " + text.text.lowercased()
            if let first = taken[key] {
                diagnostics.error(
                    "duplicate-claim", "the file \(what) \(text.text.quoted) already belongs to `\(first.language)`",
                    at: text.location, notes: [Diagnostic.Note("claimed here", at: first.location)],
                    fix: "remove it from one of the two")
            } else {
                taken[key] = (language, text.location)
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func stillAnOrder(_ order: String, _ harmless: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "unsafe-comment", "\(harmless.text.quoted) still contains \(order.quoted)",
            at: harmless.location, fix: "write something that does not affect the tool")
    }

    fileprivate static func unescaped(_ scalar: Unicode.Scalar, _ quote: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "unsafe-literal", "\("\(scalar)".quoted) would appear unescaped in a literal",
            at: quote.location,
            fix: "add an entry for it under `escapes`")
    }
}
