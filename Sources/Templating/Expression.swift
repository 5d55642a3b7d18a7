package import Documents

/// One expression of the template language, as blueprint keys hold it: `when: model.has_slug and not options.minimal`.
package struct Expression: Sendable {
    let program: Program
    let root: ExpressionID

    /// Nil exactly when an error was reported.
    package static func parse(
        _ text: String, origin: TextOrigin, environment: TemplateEnvironment, reporting diagnostics: inout Diagnostics
    ) -> Expression? {
        var parser = TemplateParser(text, origin: origin, environment: environment, library: IncludeLibrary())
        let result = parser.parseLoneExpression()
        diagnostics.append(contentsOf: parser.diagnostics)
        return result.map { Expression(program: $0.program, root: $0.root) }
    }

    package func evaluate(_ context: TemplateMapping) throws(TemplateFailure) -> TemplateValue {
        var renderer = Renderer(program, context: context)
        return try renderer.evaluate(root)
    }

    /// Whether a condition takes the value for true, as Python does: nothing, zero and all that is empty are false.
    package func isTrue(_ context: TemplateMapping) throws(TemplateFailure) -> Bool {
        try evaluate(context).isTrue
    }
}
