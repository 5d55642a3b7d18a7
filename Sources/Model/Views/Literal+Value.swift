internal import Templating

extension Literal {
    /// A checked value as templates see it: texts are tainted, values of any other form are not.
    func value(_ text: String) -> TemplateValue { self == .text ? .tainted(text) : .text(text) }
}
