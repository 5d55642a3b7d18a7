extension TemplateValue {
    /// The kind of the value as messages speak of it: `a list`.
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

    /// Whether a condition takes the value for true, as Python does: nothing, zero and all that is empty are false.
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

    /// The text of a text or an integer: all that can be printed.
    var printable: TemplateText? {
        switch self {
        case .text(let text): TemplateText(text, isTainted: false)
        case .tainted(let text): TemplateText(text, isTainted: true)
        case .integer(let value): TemplateText(String(value), isTainted: false)
        case .none, .boolean, .list, .mapping: nil
        }
    }
}
