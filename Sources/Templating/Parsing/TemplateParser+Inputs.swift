import Documents

extension TemplateParser {
    /// Reads the first line of the template, which is included under the name.
    mutating func readInputs(of name: String) {
        do throws(SyntaxError) {
            inputs = try IncludeInputs(of: name, source)
            guard inputs == nil, environment.demandsInputs else { return }
            let message = "`\(name)` does not declare its inputs on its first line"
            throw SyntaxError(message, at: 0..<0, fix: IncludeInputs.form)
        } catch {
            report(error)
        }
    }

    /// Reports names that the template uses without declaring them, and the reverse.
    mutating func checkInputs() {
        guard let inputs, !diagnostics.hasErrors else { return }
        let used = scopes.variables.compactMap { variable in
            variable.use.map { (name: variable.key.name, use: $0) }
        }
        for (name, use) in used where !inputs.contains(name) && !environment.globals.contains(name) {
            report(untaken(name, use, inputs))
        }
        for input in inputs.inputs where !used.contains(where: { $0.name == input.name }) {
            report(SyntaxError("`\(input.name)` is never used", at: input.range, fix: "leave it out"))
        }
    }

    private func untaken(_ name: String, _ use: VariableUse, _ inputs: IncludeInputs) -> SyntaxError {
        let subject = use.include.map { "`\(name)`, which `\($0)` needs," } ?? "`\(name)`"
        let nearest = NearestName.question(for: name, in: inputs.names + environment.globals.sorted())
        let fault = TemplateFault(
            .unknownVariable, "\(subject) is not a declared input of `\(inputs.template)`",
            fix: nearest ?? "declare it on the first line")
        return SyntaxError(fault, at: use.range)
    }
}

extension Inclusion {
    /// The error for a declared name that has no value at the `include`.
    func unknown(_ name: String, among known: [String]) -> TemplateFault {
        TemplateFault(
            .unknownVariable, "`\(self.name)` requires `\(name)`, which is unknown here",
            fix: NearestName.question(for: name, in: known))
    }
}
