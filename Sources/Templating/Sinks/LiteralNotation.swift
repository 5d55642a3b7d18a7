/// How a language writes a text literal.
///
/// Every character that is invisible, ends a line or changes the direction of text is escaped, so that a literal is
/// one line that reads as it is. SQL and the shell cannot escape in their portable literals: they refuse such texts.
struct LiteralNotation: Sendable {
    /// How an invisible character is written.
    enum Escape: Sendable {
        /// `\u202e`, and `\U000e0001` above U+FFFF.
        case longUnicode
        /// `\u202e`, and a pair of surrogates above U+FFFF.
        case surrogates
        /// `\u{202e}`
        case braces
        /// Nothing can be written: the text is refused.
        case refused
        /// Left out, line ends and tabs as a space: the text is read by people.
        case dropped
    }

    private let delimiter: String
    private let escape: Escape
    /// What stands for certain characters.
    private let replacements: [Unicode.Scalar: String]
    /// What stands for certain characters at the beginning of the text.
    private var firstReplacements: [Unicode.Scalar: String] = [:]
    /// Visible characters that are escaped as if they were not.
    private var unsafe: Set<Unicode.Scalar> = []

    private init(_ delimiter: String, _ escape: Escape, _ replacements: [Unicode.Scalar: String]) {
        self.delimiter = delimiter
        self.escape = escape
        self.replacements = replacements
    }

    /// Nil for languages without literals.
    init?(_ language: OutputLanguage) {
        switch language {
        case .go, .python, .yaml, .toml: self = Self.doubleQuoted(.longUnicode)
        case .json, .javascript: self = Self.doubleQuoted(.surrogates)
        case .swift: self = Self.doubleQuoted(.braces)
        case .sql: self = Self.sql
        case .shell: self = Self.shell
        case .markdown: self = Self.markdown
        case .prose, .plain: return nil
        }
    }

    func literal(_ text: String) throws(TemplateFault) -> String {
        var result = delimiter
        var isFirst = true
        for scalar in text.unicodeScalars {
            if isFirst, let replacement = firstReplacements[scalar] {
                result += replacement
            } else if let replacement = replacements[scalar] {
                result += replacement
            } else if scalar.isInvisible || unsafe.contains(scalar) {
                result += try escaped(scalar, in: text)
            } else {
                result.unicodeScalars.append(scalar)
            }
            isFirst = false
        }
        return result + delimiter
    }

    private func escaped(_ scalar: Unicode.Scalar, in text: String) throws(TemplateFault) -> String {
        switch escape {
        case .longUnicode:
            return scalar.value > 0xFFFF ? "\\U" + scalar.value.hex(8) : "\\u" + scalar.value.hex(4)
        case .surrogates: return String(scalar).utf16.map { "\\u" + UInt32($0).hex(4) }.joined()
        case .braces: return "\\u{\(scalar.value.hex(1))}"
        case .dropped: return PythonText.endsLine(scalar) || scalar == "\t" ? " " : ""
        case .refused:
            let message =
                "`\(Excerpt(text))` holds U+\(scalar.value.hex(4)), which this language's literals cannot write"
            throw TemplateFault(.sink, message)
        }
    }
}

extension LiteralNotation {
    private static func doubleQuoted(_ escape: Escape) -> LiteralNotation {
        LiteralNotation("\"", escape, ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"])
    }

    /// A backslash is a plain character to the standard and an escape to MySQL: it is refused, so that no database
    /// reads another text. Line ends are refused because migration tools split files at lines.
    private static let sql: LiteralNotation = {
        var notation = LiteralNotation("'", .refused, ["'": "''"])
        notation.unsafe = ["\\"]
        return notation
    }()

    private static let shell = LiteralNotation("'", .refused, ["'": "'\\''", "\t": "\t"])

    /// Escaped inline text without delimiters: right in a paragraph, a heading, a list and a cell of a table.
    private static let markdown: LiteralNotation = {
        var notation = LiteralNotation("", .dropped, backslashed("\\`*_[]<>&|~$"))
        notation.firstReplacements = backslashed("#+-=:")
        return notation
    }()

    private static func backslashed(_ characters: String) -> [Unicode.Scalar: String] {
        Dictionary(uniqueKeysWithValues: characters.unicodeScalars.map { ($0, "\\" + String($0)) })
    }
}

extension UInt32 {
    /// In hexadecimal digits, at least `width`.
    fileprivate func hex(_ width: Int) -> String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
