extension Renderer {
    /// A complete literal in the output's language, with delimiters, whose value is exactly the input's text.
    mutating func quote(_ input: TemplateValue) throws(TemplateFault) -> String {
        guard let text = input.printable?.string else {
            throw TemplateFault(.type, "`quote` needs text, not \(input.kind)")
        }
        guard let notation = program.language.literal else {
            throw TemplateFault(.sink, "`quote`: this language has no string literals")
        }
        try budget.charge(reading: text)
        let literal = try notation.literal(text)
        try budget.charge(text: literal.utf8.count)
        return literal
    }
}
