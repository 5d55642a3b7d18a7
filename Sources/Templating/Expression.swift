package import Documents

/// One expression of the template language, as in the blueprint key `when: model.has_slug and not options.minimal`.
package struct Expression: Sendable {
    let program: Program
    let root: ExpressionID

    /// Nil exactly when an error was reported.
    package static func parse(
        _ text: String, origin: TextOrigin, environment: TemplateEnvironment, reporting diagnostics: inout Diagnostics
    ) -> Expression? {
        if let program = environment.prepared(.expression, text, origin: origin)?.program {
            return Expression(program: program, root: program.tables.last)
        }
        var parser = TemplateParser(text, origin: origin, environment: environment)
        let result = parser.parseLoneExpression()
        diagnostics.append(contentsOf: parser.diagnostics)
        return result.map { Expression(program: $0.program, root: $0.root) }
    }

    /// Reports what would fail for every context of this shape, before anything is evaluated.
    ///
    /// Returns the shape of the value, as far as it is known.
    @discardableResult
    package func check(against shape: TemplateShape, reporting diagnostics: inout Diagnostics) -> TemplateShape {
        var checker = ShapeChecker(program, against: shape)
        let result = checker.infer(root)
        for fault in checker.faults { diagnostics.append(fault) }
        return result
    }

    package func evaluate(_ context: TemplateMapping) throws(TemplateFailure) -> TemplateValue {
        var renderer = Renderer(program, context: context)
        return try renderer.evaluate(root)
    }

    /// Whether a condition holds, by Python's rules: `none`, zero and empty values are false.
    package func isTrue(_ context: TemplateMapping) throws(TemplateFailure) -> Bool {
        var renderer = Renderer(program, context: context)
        return try renderer.isTrue(root)
    }
}
