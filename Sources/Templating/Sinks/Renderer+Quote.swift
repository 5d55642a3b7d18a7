extension Renderer {
    /// A whole literal of the output's language, with its delimiters, that stands for exactly the input's text.
    mutating func quote(_ input: TemplateValue) throws(TemplateFault) -> String {
        guard let text = input.printable?.string else {
            throw TemplateFault(.type, "`quote` needs text, not \(input.kind)")
        }
        guard let notation = LiteralNotation(program.language) else {
            throw TemplateFault(.sink, "`quote` does not know the language of this file")
        }
        let longest = text.utf8.count.multipliedReportingOverflow(by: 6)
        try budget.charge(text: longest.overflow ? .max : longest.partialValue)
        return try notation.literal(text)
    }
}
