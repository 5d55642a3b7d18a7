/// Why a value cannot be printed, and what to write instead.
enum PrintFault {
    /// For tainted text; `expression` is its source.
    static func bareTaint(_ expression: String) -> TemplateFault {
        TemplateFault(
            .tainted, "`\(expression)` is untrusted text and cannot be printed unescaped",
            fix: "write `\(expression) | quote` for a literal or `\(expression) | comment` within a comment")
    }

    /// For an expression with a snippet that was rendered for another language.
    static func otherLanguage(_ expression: String) -> TemplateFault {
        TemplateFault(
            .sink, "`\(expression)` is text in another language than this file and cannot be printed unescaped",
            fix: "write `\(expression) | quote` for a literal")
    }

    static func unprintable(_ value: TemplateValue) -> TemplateFault {
        switch value {
        case .boolean: boolean
        case .none:
            TemplateFault(
                .unprintable, "`none` cannot be printed",
                fix: "write `… | default(\"\", true)`, or test with `is none`")
        case .list: list
        default: mapping
        }
    }

    static func unprintable(_ shape: TemplateShape) -> TemplateFault {
        switch shape {
        case .boolean: boolean
        case .list: list
        default: mapping
        }
    }

    private static let boolean = TemplateFault(
        .unprintable, "a boolean cannot be printed",
        fix: "write `\"true\" if … else \"false\"` in the syntax of the output's language")
    private static let list = TemplateFault(
        .unprintable, "a list cannot be printed", fix: "write `… | join(\", \")` or a `for`")
    private static let mapping = TemplateFault(
        .unprintable, "a mapping cannot be printed", fix: "print one of its attributes")
}
