extension TemplateValue {
    /// The kind of the value, named as in messages: `a list`.
    var kind: String {
        switch self {
        case .none: "none"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .text, .tainted: "text"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }

    /// Text that may be printed into any file.
    @inline(__always)
    var safe: String? { if case .text(let text) = self { text } else { nil } }

    /// Whether a condition holds, by Python's rules: `none`, zero and empty values are false.
    var isTrue: Bool {
        switch self {
        case .none: false
        case .boolean(let value): value
        case .integer(let value): value != 0
        case .text(let text), .tainted(let text): !text.isEmpty
        case .list(let items): !items.isEmpty
        case .mapping(let mapping): !mapping.isEmpty
        }
    }

    /// The text of a text or an integer: only these can be printed.
    var printable: TemplateText? {
        switch self {
        case .text(let text): TemplateText(text, isTainted: false)
        case .tainted(let text): TemplateText(text, isTainted: true)
        case .integer(let value): TemplateText(String(value), isTainted: false)
        case .none, .boolean, .list, .mapping: nil
        }
    }
}
