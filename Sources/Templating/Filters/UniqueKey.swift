/// The identity of a list item for `unique`: its text by code point, or its number.
struct UniqueKey: Hashable {
    private enum Content: Hashable {
        case none
        case number(Int)
        case text([UInt8])
    }

    private let content: Content

    init(_ value: TemplateValue) throws(TemplateFault) {
        if let number = value.number {
            content = .number(number)
        } else if let text = value.string {
            content = .text(Array(text.utf8))
        } else if case .none = value {
            content = .none
        } else {
            throw TemplateFault(.type, "`unique` compares texts and numbers, not \(value.kind)")
        }
    }
}
