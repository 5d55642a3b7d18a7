/// How a language writes a string literal.
///
/// Every character that is invisible, ends a line or changes the direction of text is escaped, so that a literal is one
/// line that means what it looks like. SQL and the shell have no portable escapes: they refuse such texts.
package struct LiteralNotation: Sendable {
    /// How to write an invisible character.
    package enum Escape: String, Sendable, CaseIterable {
        /// `\u202e`, and `\U000e0001` above U+FFFF.
        case unicode
        /// `\u202e`, and a pair of surrogates above U+FFFF.
        case surrogates
        /// `\u{202e}`
        case braces
        /// `\342\200\256`: the UTF-8 bytes in octal.
        case octal
        /// Not possible: the text is refused.
        case refused
        /// Dropped, line ends and tabs replaced by a space: the text is for people.
        case dropped
    }

    private let delimiter: String
    /// The delimiter of a text in which `delimiter` occurs more often than this one.
    private let otherDelimiter: String?
    private let escape: Escape
    /// The escapes of certain characters.
    private let replacements: [Unicode.Scalar: String]
    /// The escapes of certain characters at the start of the text.
    private let firstReplacements: [Unicode.Scalar: String]
    /// Visible characters to escape like invisible ones.
    private let unsafe: Set<Unicode.Scalar>

    package init(
        delimiter: String, otherDelimiter: String? = nil, escape: Escape, replacements: [Unicode.Scalar: String],
        firstReplacements: [Unicode.Scalar: String] = [:], unsafe: Set<Unicode.Scalar> = []
    ) {
        self.delimiter = delimiter
        self.otherDelimiter = otherDelimiter
        self.escape = escape
        self.replacements = replacements
        self.firstReplacements = firstReplacements
        self.unsafe = unsafe
    }

    func literal(_ text: String) throws(TemplateFault) -> String {
        let (delimiter, idle) = delimiters(of: text)
        var result = delimiter
        var isFirst = true
        for scalar in text.unicodeScalars {
            if let idle, idle.unicodeScalars.first == scalar {
                result.unicodeScalars.append(scalar)
            } else if isFirst, let replacement = firstReplacements[scalar] {
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

    /// The delimiter that needs fewer escapes in the text, and the one that needs none then.
    private func delimiters(of text: String) -> (used: String, idle: String?) {
        guard let otherDelimiter else { return (delimiter, nil) }
        func count(_ delimiter: String) -> Int {
            text.unicodeScalars.count { $0 == delimiter.unicodeScalars.first }
        }
        return count(delimiter) > count(otherDelimiter)
            ? (otherDelimiter, delimiter) : (delimiter, otherDelimiter)
    }

    private func escaped(_ scalar: Unicode.Scalar, in text: String) throws(TemplateFault) -> String {
        switch escape {
        case .unicode:
            return scalar.value > 0xFFFF ? "\\U" + scalar.value.hex(8) : "\\u" + scalar.value.hex(4)
        case .surrogates: return String(scalar).utf16.map { "\\u" + UInt32($0).hex(4) }.joined()
        case .braces: return "\\u{\(scalar.value.hex(1))}"
        case .octal: return String(scalar).utf8.map { "\\" + UInt32($0).digits(3, radix: 8) }.joined()
        case .dropped: return PythonText.endsLine(scalar) || scalar == "\t" ? " " : ""
        case .refused:
            let message =
                "`\(Excerpt(text))` contains U+\(scalar.value.hex(4)), which this language's literals cannot write"
            throw TemplateFault(.unwritable, message, culprit: text)
        }
    }
}

extension UInt32 {
    /// In hexadecimal, with at least `width` digits.
    fileprivate func hex(_ width: Int) -> String { digits(width, radix: 16) }

    fileprivate func digits(_ width: Int, radix: Int) -> String {
        let digits = String(self, radix: radix)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
