internal import Templating

extension Literal {
    /// What templates see of a checked value: words are tainted, whatever has a form of its own is not.
    func value(_ text: String) -> TemplateValue { self == .text ? .tainted(text) : .text(text) }
}
