/// A text passing through filters, with its taint.
struct TemplateText: Sendable, Equatable {
    let string: String
    let isTainted: Bool

    init(_ string: String, isTainted: Bool) {
        self.string = string
        self.isTainted = isTainted
    }

    var value: TemplateValue { isTainted ? .tainted(string) : .text(string) }

    /// The changed text with the same taint.
    func map(_ change: (String) throws(TemplateFault) -> String) throws(TemplateFault) -> TemplateText {
        TemplateText(try change(string), isTainted: isTainted)
    }
}
