extension YAMLSyntaxFault {
    /// The wording for one kind of syntax error.
    struct Words {
        var code = "yaml-syntax"
        let message: String
        /// What began at the context position of libyaml.
        var note: String?
        var fix: String?
        /// Whether the message belongs to that position.
        var isAboutContext = false
    }
}

extension YAMLSyntaxFault.Words {
    /// By libyaml's problem, as of version 0.2.5.
    static let known: [String: Self] = [
        "found a tab character that violates indentation": tab,
        "found a tab character where an indentation space is expected": tab,
        "mapping values are not allowed in this context": Self(
            message: "`:` begins a value here, where none is allowed",
            fix: "put a text that contains `: ` in quotes, or check the indentation"),
        "could not find expected ':'": Self(
            message: "`:` is missing after this key",
            fix: "write `key: value`; put a text of several lines in quotes or after `|`", isAboutContext: true),
        "did not find expected key": Self(
            message: "expected a key here", note: "the mapping begins here",
            fix: "begin all keys of a mapping at the same column"),
        "did not find expected '-' indicator": Self(
            message: "expected `-` here", note: "the list begins here",
            fix: "begin all items of a list at the same column"),
        "did not find expected ',' or ']'": Self(
            message: "expected `,` or `]` here", note: "the list begins here",
            fix: "close the list, or put a text that begins with `[` in quotes"),
        "did not find expected ',' or '}'": Self(
            message: "expected `,` or `}` here", note: "the mapping begins here",
            fix: "close the mapping, or put a text that begins with `{` in quotes"),
        "did not find expected node content": Self(
            message: "expected a value here", fix: "write the value, or put a text in quotes"),
        "block sequence entries are not allowed in this context": Self(
            message: "a list item cannot begin here", fix: "begin the list on a new line"),
        "mapping keys are not allowed in this context": Self(
            message: "a key cannot begin here", fix: "put a text that begins with `? ` in quotes"),
        "found unknown escape character": Self(
            code: "yaml-escape", message: "an escape that YAML does not know",
            fix: "write `\\\\` for a backslash, or put the text in single quotes"),
        "did not find expected hexdecimal number": Self(
            code: "yaml-escape", message: "expected hexadecimal digits in this escape"),
        "found invalid Unicode character escape code": Self(
            code: "yaml-escape", message: "this escape is not a Unicode character"),
        "did not find expected comment or line break": Self(
            message: "only a comment may follow here", fix: "begin the text on the next line"),
        "found an indentation indicator equal to 0": Self(message: "the indentation indicator must be 1 to 9"),
        "did not find expected <document start>": Self(
            message: "text follows the end of the document",
            fix: "a document is one mapping, one list or one text"),
        "found incompatible YAML document": Self(
            message: "this version of YAML is not supported", fix: "remove the `%YAML` line"),
    ]

    /// The same if the text ends instead.
    static let unclosed: [String: Self] = [
        "did not find expected ',' or ']'": Self(
            message: "the list that begins here is never closed",
            fix: "add `]`, or put a text that begins with `[` in quotes", isAboutContext: true),
        "did not find expected ',' or '}'": Self(
            message: "the mapping that begins here is never closed",
            fix: "add `}`, or put a text that begins with `{` in quotes", isAboutContext: true),
    ]

    static let textAfterQuote = Self(
        code: "yaml-quote", message: "text follows the closing quote",
        fix: "put the whole text in quotes; a single quote within single quotes is written twice")

    private static let tab = Self(
        code: "yaml-tab", message: "a tab cannot be used for indentation", fix: "indent with spaces")

    static let unclosedQuote = Self(
        code: "yaml-quote", message: "the quoted text that begins here is never closed", fix: "add the closing quote",
        isAboutContext: true)

    static let tag = Self(
        code: "tag", message: "this is not a tag", fix: "put a text that begins with `!` in quotes")

    static func cannotBegin(with character: Unicode.Scalar?) -> Self {
        guard let character else { return Self(message: "the text ends too early") }
        if character == "\t" { return tab }
        return Self(message: "a text cannot begin with \(String(character).quoted)", fix: "put the text in quotes")
    }

    static func other(problem: String, context: String) -> Self {
        let message = context.isEmpty ? problem : "\(problem) \(context)"
        return Self(message: String(message.map { $0 == "'" ? "`" : $0 }))
    }
}
