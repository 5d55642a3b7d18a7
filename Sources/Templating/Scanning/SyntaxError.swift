import Documents

/// A syntax error with its position in the template.
struct SyntaxError: Error {
    let fault: TemplateFault
    let range: Range<Int>

    init(_ fault: TemplateFault, at range: Range<Int>) {
        self.fault = fault
        self.range = range
    }

    init(_ message: String, at range: Range<Int>, fix: String? = nil) {
        self.init(TemplateFault(.syntax, message, fix: fix), at: range)
    }

    func diagnostic(in source: TemplateSource, notes: [Diagnostic.Note] = []) -> Diagnostic {
        var diagnostic = Diagnostic(
            .error, code: fault.code.rawValue, fault.message, at: source.location(range), notes: notes, fix: fault.fix)
        diagnostic.culprit = fault.culprit
        return diagnostic
    }
}
