/// The filters of the language.
enum Filter: String, Sendable, CaseIterable {
    case snake, camel, pascal, kebab, constant
    case title, capitalize, lower, upper, plural, singular
    case join, length, `default`, indent, pad, wrap, first, last, sort, unique, replace
    case quote, comment

    struct Parameter: Sendable {
        let name: String
        let isRequired: Bool

        static func required(_ name: String) -> Parameter { Parameter(name: name, isRequired: true) }
        static func optional(_ name: String) -> Parameter { Parameter(name: name, isRequired: false) }
    }

    /// In the order of positional arguments; Jinja's own filters use Jinja's parameter names.
    var parameters: [Parameter] {
        switch self {
        case .join: [.optional("d"), .optional("attribute")]
        case .default: [.optional("default_value"), .optional("boolean")]
        case .indent: [.optional("width"), .optional("first"), .optional("blank")]
        case .pad: [.required("width"), .optional("fill"), .optional("left")]
        case .wrap: [.required("width"), .optional("attribute")]
        case .sort: [.optional("reverse"), .optional("case_sensitive"), .optional("attribute")]
        case .unique: [.optional("case_sensitive"), .optional("attribute")]
        case .replace: [.required("old"), .required("new"), .optional("count")]
        default: []
        }
    }

    /// Whether the filter makes text safe for the output's language; a filter after it could undo that.
    var isSink: Bool { self == .quote || self == .comment }
}
