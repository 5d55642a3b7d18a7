package import Documents

/// An error in a value or in the syntax, from code that does not know its location in the file.
struct TemplateFault: Error, Equatable {
    var code: Code
    var message: String
    var fix: String?
    /// The text that cannot be written.
    var culprit: String?
    /// The complete diagnostic if the error is in another text, such as a snippet.
    var origin: Diagnostic?

    /// The stable codes of all diagnostics of this module.
    enum Code: String {
        case syntax = "template-syntax"
        case unknownTag = "unknown-tag"
        case unknownFilter = "unknown-filter"
        case unknownTest = "unknown-test"
        case unknownVariable = "unknown-variable"
        case unknownAttribute = "unknown-attribute"
        case unknownInclude = "unknown-include"
        case includeCycle = "include-cycle"
        case argument = "template-argument"
        case type = "template-type"
        case value = "template-value"
        case unprintable = "unprintable-value"
        case tainted = "tainted-output"
        case sink = "template-sink"
        case unwritable = "unwritable-text"
        case limit = "template-limit"
    }

    init(_ code: Code, _ message: String, fix: String? = nil, culprit: String? = nil) {
        self.code = code
        self.message = message
        self.fix = fix
        self.culprit = culprit
    }

    init(_ failure: TemplateFailure) {
        self.init(Code(rawValue: failure.diagnostic.code) ?? .value, failure.diagnostic.message)
        origin = failure.diagnostic
    }
}

extension Diagnostic {
    /// Whether it is about an expression or a tag of a template.
    package var isOfTemplate: Bool { TemplateFault.Code(rawValue: code) != nil }
}
