/// A text on its way through filters, with the mark that keeps it from being printed bare.
struct TemplateText: Sendable, Equatable {
    let string: String
    let isTainted: Bool

    init(_ string: String, isTainted: Bool) {
        self.string = string
        self.isTainted = isTainted
    }

    var value: TemplateValue { isTainted ? .tainted(string) : .text(string) }

    /// The text changed, the mark kept.
    func map(_ change: (String) throws(TemplateFault) -> String) throws(TemplateFault) -> TemplateText {
        TemplateText(try change(string), isTainted: isTainted)
    }
}
